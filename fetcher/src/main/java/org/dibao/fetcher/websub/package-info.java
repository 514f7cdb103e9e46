/** Subscriptions with the hubs that feeds name, so that they tell us when there is something new. */
@NullMarked
package org.dibao.fetcher.websub;

import org.jspecify.annotations.NullMarked;
