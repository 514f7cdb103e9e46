/**
 * Outgoing HTTP for whoever must call an address that a stranger chose.
 *
 * <p>{@link org.dibao.network.HttpFetcher} performs one {@link org.dibao.network.Exchange} within a hard deadline and a
 * cap on bytes, dials only what an {@link org.dibao.network.AddressGuard} lets through, and tells the
 * {@link org.dibao.network.Outcome} in words.
 */
@NullMarked
package org.dibao.network;

import org.jspecify.annotations.NullMarked;
