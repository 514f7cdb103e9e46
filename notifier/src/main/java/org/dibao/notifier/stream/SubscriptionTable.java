package org.dibao.notifier.stream;

import org.dibao.contracts.SubscriptionDefined;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.notifier.subscription.Subscriptions;
import org.dibao.tables.Table;

/** Keeps {@link Subscriptions} in step with {@code subscription.defined.v1}. */
final class SubscriptionTable implements AutoCloseable {

    private final Table<SubscriptionDefined, SubscriptionDefined> table;

    /** Reads all subscriptions and returns. */
    SubscriptionTable(KafkaSettings kafka, EventWriter writer, Subscriptions subscriptions) {
        table = Table.of(SubscriptionDefined.class, kafka, writer).onChange(subscriptions::changed);
        table.start();
        subscriptions.complete();
    }

    /** Returns once every change has been taken over that was written before this was called. */
    void catchUp() {
        table.catchUp();
    }

    /** Writes a subscription as it is to stand from now on. */
    void define(SubscriptionDefined subscription) {
        table.put(subscription);
    }

    @Override
    public void close() {
        table.close();
    }
}
