/**
 * What is owed to whom, and what became of it: {@code delivery.updated.v1} held in memory by the instance that owns the
 * partition. A delivery stands on the partition with the same number as its announcement's, so whoever matches an
 * announcement also knows everything that was ever sent of it.
 */
@NullMarked
package org.dibao.notifier.ledger;

import org.jspecify.annotations.NullMarked;
