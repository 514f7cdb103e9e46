/** A small web server for the inbox and the sample sites: paths, templates, nothing else. */
@NullMarked
package org.dibao.launcher.pages;

import org.jspecify.annotations.NullMarked;
