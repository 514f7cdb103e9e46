package org.dibao.launcher.inbox;

import java.time.Instant;

/**
 * A webhook as it arrived.
 *
 * @param receivedAt when
 * @param id its {@code webhook-id}, empty where it had none
 * @param verdict {@code verified}, or why its signature was refused
 * @param verified whether the signature is right
 * @param body the payload
 */
record Hook(Instant receivedAt, String id, String verdict, boolean verified, String body) {}
