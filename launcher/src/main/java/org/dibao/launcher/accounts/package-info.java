/** The console's accounts on the command line, for who has none yet or has lost a password. */
@NullMarked
package org.dibao.launcher.accounts;

import org.jspecify.annotations.NullMarked;
