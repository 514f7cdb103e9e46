package org.dibao.notifier.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.dibao.contracts.SubscriptionDefined;

/**
 * Delivers an invented announcement to invented subscriptions, again and again, with the classes that deliver the real
 * ones: read as from its topic, matched, entered into a ledger, composed, signed and posted. Doing that for the first
 * time takes a process half a second, in which it loads classes and interprets code; here that is over before somebody
 * waits for it.
 *
 * <p>Everything is on a stage of its own: the ledger is written nowhere, and the only endpoint is a socket on loopback
 * that is open meanwhile.
 */
public final class Rehearsal {

    static final int SUBSCRIPTIONS = 16;

    /**
     * Most is gained in the first; by the last the code has been called the 200 times after which the JVM compiles it.
     */
    static final int ROUNDS = 13;

    private final Duration longest;

    /**
     * A rehearsal that has not begun.
     *
     * @param longest how long it goes on at most
     */
    public Rehearsal(Duration longest) {
        this.longest = longest;
    }

    /**
     * Goes through it.
     *
     * @return how many messages arrived
     * @throws IOException if there can be no endpoint on loopback
     * @throws InterruptedException if it is to end at once
     */
    public int play() throws IOException, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        try (LoopbackEndpoint endpoint = LoopbackEndpoint.open();
                Stage stage = new Stage(audience(endpoint), endpoint.address().getAuthority())) {
            for (int round = 0; round < ROUNDS; round++) {
                stage.announce(Script.record("rehearsal-" + round));
                if (!stage.awaitDelivered(SUBSCRIPTIONS, end - System.nanoTime())) {
                    break;
                }
            }
            return endpoint.taken();
        }
    }

    private static List<SubscriptionDefined> audience(LoopbackEndpoint endpoint) {
        return IntStream.range(0, SUBSCRIPTIONS)
                .mapToObj(i -> Script.subscription("rehearsal-" + i, endpoint.address() + "/" + i))
                .toList();
    }
}
