@NullMarked
package org.dibao.parser.file;

import org.jspecify.annotations.NullMarked;
