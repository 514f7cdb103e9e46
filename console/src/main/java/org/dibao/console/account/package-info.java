/** Who may sign in, with which role, and what they did. */
@NullMarked
package org.dibao.console.account;

import org.jspecify.annotations.NullMarked;
