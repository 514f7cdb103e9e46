@NullMarked
package org.dibao.launcher.accounts;

import org.jspecify.annotations.NullMarked;
