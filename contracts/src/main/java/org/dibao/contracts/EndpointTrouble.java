package org.dibao.contracts;

import java.time.Instant;

/**
 * That an endpoint has done nothing but fail for a while, and what its owner was told of it. Written by the notifier as
 * a part of {@link AddressJudged}; absent again once it works.
 *
 * @param since when the first failure was
 * @param told how many times its owner was told
 */
public record EndpointTrouble(Instant since, int told) {}
