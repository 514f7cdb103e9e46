/** What the commands say to whoever types them. */
@NullMarked
package org.dibao.launcher.commands;

import org.jspecify.annotations.NullMarked;
