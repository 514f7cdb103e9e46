/** The saved searches and the addresses behind them, as they stand now. */
@NullMarked
package org.dibao.notifier.subscription;

import org.jspecify.annotations.NullMarked;
