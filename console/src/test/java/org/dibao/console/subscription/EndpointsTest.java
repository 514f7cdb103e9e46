package org.dibao.console.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.dibao.contracts.Topic;
import org.junit.jupiter.api.Test;

class EndpointsTest {

    @Test
    void whoFetchesUpWhatHeMissedCanBeToldOfAllThatAmendsIt() {
        assertThat(Topic.AMENDMENT_FOUND.retention()).isGreaterThan(Endpoints.FURTHEST);
    }
}
