package org.dibao.parser.stream;

import org.dibao.parser.redis.KnownAnnouncements;
import org.dibao.tables.redis.IndexState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether Redis answers and the index of known announcements is complete; and if not, what it is doing. */
final class IndexHealth implements HealthIndicator {

    private final KnownAnnouncements known;

    IndexHealth(KnownAnnouncements known) {
        this.known = known;
    }

    @Override
    public Health health() {
        IndexState state = known.state();
        return (state.ready() ? Health.up() : Health.outOfService())
                .withDetail("index", state.sentence())
                .build();
    }
}
