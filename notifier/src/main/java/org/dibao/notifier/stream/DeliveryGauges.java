package org.dibao.notifier.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.dibao.notifier.delivery.Deliverer;
import org.dibao.notifier.ledger.Ledger;
import org.dibao.notifier.ledger.LedgerPartition;

/** How much is open, settled and under way in this instance. */
final class DeliveryGauges implements MeterBinder {

    private final Ledger ledger;
    private final Deliverer deliverer;

    DeliveryGauges(Ledger ledger, Deliverer deliverer) {
        this.ledger = ledger;
        this.deliverer = deliverer;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dibao.delivery.open", ledger, DeliveryGauges::open)
                .description("Deliveries that are not settled")
                .register(registry);
        Gauge.builder("dibao.delivery.settled", ledger, DeliveryGauges::settled)
                .description("Deliveries that are settled and still remembered")
                .register(registry);
        Gauge.builder("dibao.delivery.under.way", deliverer, Deliverer::underWay)
                .description("Messages on their way now")
                .register(registry);
        Gauge.builder(
                        "dibao.ledger.partitions",
                        ledger,
                        owned -> owned.partitions().size())
                .description("Ledger partitions that this instance owns")
                .register(registry);
    }

    static int open(Ledger ledger) {
        return ledger.partitions().stream().mapToInt(LedgerPartition::openCount).sum();
    }

    static int settled(Ledger ledger) {
        return ledger.partitions().stream()
                .mapToInt(LedgerPartition::settledCount)
                .sum();
    }
}
