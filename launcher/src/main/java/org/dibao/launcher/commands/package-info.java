/** What a person types. */
@NullMarked
package org.dibao.launcher.commands;

import org.jspecify.annotations.NullMarked;
