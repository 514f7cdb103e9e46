package org.dibao.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.Standing;
import org.dibao.notifier.Samples;
import org.dibao.notifier.lab.Lab;
import org.dibao.notifier.ledger.Bulletin;
import org.dibao.notifier.revision.Revised;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class LoggedRevisionsIT {

    private final String id = Lab.word();
    private final LoggedRevisions revisions =
            new LoggedRevisions(Lab.settings(), new OwnerOf(Lab.settings().partitions()));

    /** Its start makes the topics. */
    @BeforeEach
    void makeTopics() {
        try (ConfigurableApplicationContext notifier = Lab.notifier()) {
            assertThat(notifier.isActive()).isTrue();
        }
    }

    @Test
    void textsThatAreNoLongerAtHandAreFoundOnTheTopic() {
        AnnouncementPublished first = Samples.published(id, 1, Change.NEW, "初稿", Standing.OFFICIAL);
        AnnouncementPublished second = Samples.published(id, 2, Change.REVISED, "定稿", Standing.OFFICIAL);
        Lab.publish(first);
        Lab.publish(second);

        assertThat(revisions.withText(Bulletin.of(second))).isEqualTo(second);
        assertThat(revisions.since(1, Bulletin.of(second))).contains(new Revised(first, second));
    }

    @Test
    void whatIsNotFoundIsToldAsItIs() {
        AnnouncementPublished unknown = Bulletin.of(Samples.published(id, "从未发布"));

        assertThat(revisions.withText(unknown)).isEqualTo(unknown);
        assertThat(revisions.since(1, unknown)).isEmpty();
    }
}
