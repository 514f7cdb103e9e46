package org.dibao.parser.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dibao.embedded.EmbeddedRedis;
import org.dibao.parser.Ground;
import org.dibao.parser.duplicate.Claim;
import org.dibao.parser.duplicate.Verdict;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisSettings;
import org.junit.jupiter.api.Test;

/**
 * The scripts on a real Redis, given whatever a contract allows. Seeded, so that what fails fails again. The Redis is one of
 * its own: a thousand texts of noise would make phrases look rare that in other tests' texts are usual.
 */
class RandomClaimsIT {

    @Test
    void everyClaimIsAnsweredAndAnsweredTheSameWhenItIsMadeAgain() {
        try (EmbeddedRedis server = EmbeddedRedis.start(Ground.directory("noise"), 0);
                RedisConnections redis = new RedisConnections(new RedisSettings(server.uri()));
                KnownAnnouncements known =
                        new KnownAnnouncements(redis, Ground.kafka(), "nobody", Duration.ofMinutes(1))) {
            known.start();
            known.awaitReady(Duration.ofSeconds(20));
            RandomClaims claims = new RandomClaims(20260608);
            for (int round = 0; round < 40; round++) {
                List<Claim> batch = batch(claims);
                List<Verdict> first = known.claim(batch);
                assertThat(first).hasSameSizeAs(batch).doesNotContainNull();
                List<Verdict> again = known.claim(batch);
                for (int i = 0; i < batch.size(); i++) {
                    if (first.get(i) instanceof Verdict.Carries carries) {
                        assertThat(again.get(i)).isInstanceOfSatisfying(Verdict.Carries.class, same -> {
                            assertThat(same.announcementId()).isEqualTo(carries.announcementId());
                            assertThat(same.revision()).isEqualTo(carries.revision());
                            assertThat(same.change()).isEqualTo(carries.change());
                        });
                    }
                }
            }
        }
    }

    private static List<Claim> batch(RandomClaims claims) {
        Set<String> addresses = new HashSet<>();
        List<Claim> batch = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Claim claim = claims.next();
            if (addresses.add(claim.url().toString())) {
                batch.add(claim);
            }
        }
        return batch;
    }
}
