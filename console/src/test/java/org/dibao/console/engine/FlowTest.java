package org.dibao.console.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.kafka.common.GroupState;
import org.dibao.console.engine.Flow.Lag;
import org.junit.jupiter.api.Test;

class FlowTest {

    @Test
    void everyStateOfAGroupIsToldInBothLanguages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            ResourceBundle messages = ResourceBundle.getBundle("console/messages/messages", language);
            for (GroupState state : GroupState.values()) {
                assertThat(messages.getString(group(state, 1, 0).word())).isNotBlank();
            }
        }
    }

    @Test
    void aGroupWithWorkAndWithoutMembersIsStuckWhateverKafkaCallsIt() {
        assertThat(group(GroupState.EMPTY, 0, 3).word()).isEqualTo("group.stuck");
        assertThat(group(GroupState.EMPTY, 0, 0).word()).isEqualTo("group.EMPTY");
    }

    private static Flow.GroupState group(GroupState state, int members, long behind) {
        return new Flow.GroupState("parser", state, members, List.of(new Lag("document.fetched", 0, 0, behind)));
    }
}
