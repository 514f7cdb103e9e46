package org.dibao.notifier.stream;

import org.dibao.notifier.delivery.Deliverer;
import org.dibao.notifier.ledger.Ledger;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Well while the deliverer is at work. An instance that owns no partition is well too: it waits for one of the others to
 * go.
 */
final class DeliveryHealth implements HealthIndicator {

    private final Ledger ledger;
    private final Deliverer deliverer;

    DeliveryHealth(Ledger ledger, Deliverer deliverer) {
        this.ledger = ledger;
        this.deliverer = deliverer;
    }

    @Override
    public Health health() {
        Health.Builder health = deliverer.working() ? Health.up() : Health.down();
        return health.withDetail("partitions", ledger.partitions().size())
                .withDetail("open", DeliveryGauges.open(ledger))
                .withDetail("settled", DeliveryGauges.settled(ledger))
                .withDetail("underWay", deliverer.underWay())
                .build();
    }
}
