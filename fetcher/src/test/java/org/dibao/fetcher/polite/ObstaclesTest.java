package org.dibao.fetcher.polite;

import static org.assertj.core.api.Assertions.assertThat;

import org.dibao.contracts.SourceFault;
import org.dibao.network.Obstacle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObstaclesTest {

    @ParameterizedTest
    @EnumSource(Obstacle.Kind.class)
    void everyObstacleOfTheNetworkIsAFaultOfTheSameName(Obstacle.Kind kind) {
        assertThat(SourceFault.values()).extracting(SourceFault::name).contains(kind.name());
    }
}
