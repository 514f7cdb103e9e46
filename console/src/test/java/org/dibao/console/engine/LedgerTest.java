package org.dibao.console.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated.State;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger ledger = new Ledger();

    @Test
    void aDeliveryIsCountedOnceHoweverOftenItIsTried() {
        ledger.changed("d", null, delivery("a", State.PENDING));
        ledger.changed("d", delivery("a", State.PENDING), delivery("a", State.ATTEMPTING));
        ledger.changed("d", delivery("a", State.ATTEMPTING), delivery("a", State.RETRY));
        ledger.changed("d", delivery("a", State.RETRY), delivery("a", State.DELIVERED));
        assertThat(ledger.audit()).isEqualTo(new Audit(1, 1, 0, 0, 0));
        assertThat(ledger.audit().balances()).isTrue();
    }

    @Test
    void announcementsAreAuditedApart() {
        ledger.changed("1", null, delivery("a", State.DELIVERED));
        ledger.changed("2", null, delivery("b", State.FAILED));
        assertThat(ledger.audit("a")).isEqualTo(new Audit(1, 1, 0, 0, 0));
        assertThat(ledger.audit("b")).isEqualTo(new Audit(1, 0, 0, 1, 0));
        assertThat(ledger.entries(1)).extracting(Ledger.Entry::announcementId).containsExactly("b");
    }

    @Test
    void whatIsForgottenLeavesTheBooksEven() {
        ledger.changed("d", null, delivery("a", State.DELIVERED));
        ledger.changed("d", delivery("a", State.DELIVERED), null);
        assertThat(ledger.audit()).isEqualTo(new Audit(0, 0, 0, 0, 0));
    }

    @Test
    void aMissingDeliveryIsSeen() {
        assertThat(new Audit(3, 1, 0, 1, 0).balances()).isFalse();
    }

    @Test
    void whatWasHandedToADigestIsPendingUntilThatIsSentAndEndsAsItDoes() {
        for (State end : List.of(State.DELIVERED, State.FAILED, State.SUPPRESSED)) {
            Ledger books = new Ledger();
            Delivery digest = digest("digest", State.ATTEMPTING, "a@1", "b@1");
            Delivery sent = digest("digest", end, "a@1", "b@1");
            books.changed("a", null, delivery("a", State.GATHERED));
            assertThat(books.audit("a")).isEqualTo(new Audit(1, 0, 1, 0, 0));
            books.changed("digest", null, digest);
            assertThat(books.audit("a")).isEqualTo(new Audit(1, 0, 1, 0, 0));
            books.changed("digest", digest, sent);
            books.changed("b", null, delivery("b", State.GATHERED));

            assertThat(books.audit("a")).isEqualTo(Audit.of(1, Map.of(end, 1L)));
            assertThat(books.audit("b")).isEqualTo(Audit.of(1, Map.of(end, 1L)));
            assertThat(books.audit()).isEqualTo(Audit.of(3, Map.of(end, 3L)));
            assertThat(books.standing(delivery("a", State.GATHERED)).state()).isEqualTo(end);
        }
    }

    @Test
    void whatARevisionReplacedInTheDigestIsToldByIt() {
        ledger.changed("1", null, gathered("1", "a", 1));
        ledger.changed("2", null, gathered("2", "a", 2));
        ledger.changed("digest", null, digest("digest", State.DELIVERED, "a@2"));
        assertThat(ledger.audit("a")).isEqualTo(new Audit(2, 2, 0, 0, 0));
    }

    @Test
    void whatCameAfterTheDigestWaitsForTheNext() {
        ledger.changed("digest", null, digest("digest", State.DELIVERED, "a@1"));
        ledger.changed("1", null, gathered("1", "a", 1));
        ledger.changed("2", null, gathered("2", "a", 2));
        assertThat(ledger.audit("a")).isEqualTo(new Audit(2, 1, 1, 0, 0));
    }

    @Test
    void theBooksBalanceInWhateverOrderTheyAreRead() {
        for (int round = 0; round < 200; round++) {
            Random random = new Random(round);
            List<Delivery> records = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                records.add(gathered("m" + i, "a" + i % 3, 1 + i / 3));
            }
            records.add(digest("d1", State.ATTEMPTING, "a0@1", "a1@1"));
            records.add(digest("d1", State.DELIVERED, "a0@1", "a1@1"));
            records.add(digest("d2", State.SUPPRESSED, "a0@2", "a2@2"));
            Collections.shuffle(records, random);
            Ledger books = new Ledger();
            Map<String, Delivery> rows = new HashMap<>();
            for (Delivery each : records) {
                books.changed(each.deliveryId(), rows.put(each.deliveryId(), each), each);
                assertThat(books.audit().balances()).isTrue();
            }
            // Whichever record of the first digest came last is the one that counts.
            boolean sent = Objects.requireNonNull(rows.get("d1")).state() == State.DELIVERED;
            assertThat(books.audit("a0")).isEqualTo(sent ? new Audit(2, 1, 0, 0, 1) : new Audit(2, 0, 1, 0, 1));
            assertThat(books.audit("a1")).isEqualTo(sent ? new Audit(2, 1, 1, 0, 0) : new Audit(2, 0, 2, 0, 0));
            assertThat(books.audit("a2")).isEqualTo(new Audit(2, 0, 0, 0, 2));
        }
    }

    private static Delivery delivery(String announcement, State state) {
        return of("d", announcement, 1, state, List.of());
    }

    private static Delivery gathered(String id, String announcement, int revision) {
        return of(id, announcement, revision, State.GATHERED, List.of());
    }

    private static Delivery digest(String id, State state, String... contents) {
        return of(id, "digest@" + id, 0, state, List.of(contents));
    }

    private static Delivery of(String id, String announcement, int revision, State state, List<String> contents) {
        return new Delivery(
                id,
                "s",
                announcement,
                revision,
                Channel.EMAIL,
                state,
                1,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                contents);
    }
}
