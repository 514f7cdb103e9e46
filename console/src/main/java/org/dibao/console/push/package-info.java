/** Where hubs call when a feed has something new: the fetcher has no public address, so the console hears for it. */
@NullMarked
package org.dibao.console.push;

import org.jspecify.annotations.NullMarked;
