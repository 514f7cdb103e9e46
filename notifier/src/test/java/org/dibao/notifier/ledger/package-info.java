@NullMarked
package org.dibao.notifier.ledger;

import org.jspecify.annotations.NullMarked;
