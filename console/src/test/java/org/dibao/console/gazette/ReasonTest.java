package org.dibao.console.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dibao.console.Invented;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.StandingReason;
import org.dibao.contracts.StandingReason.Code;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void everyReasonIsToldInBothLanguages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            ResourceBundle messages = ResourceBundle.getBundle("console/messages/messages", language);
            for (Code code : Code.values()) {
                assertThat(messages.getString("reason." + code)).isNotBlank();
            }
        }
    }

    @Test
    void aRegionIsToldByItsNameAndAnOldSentenceAsItIs() {
        Announcement announcement = Invented.announcement("a", "无题")
                .because(StandingReason.text(Code.SITE_OF_REGION, "330500"), "the page says so")
                .published()
                .announcement();

        assertThat(Reason.allOf(announcement))
                .containsExactly(new Reason("reason.SITE_OF_REGION", "湖州市"), new Reason(null, "the page says so"));
        assertThat(MessageFormat.format(
                        ResourceBundle.getBundle("console/messages/messages", Locale.CHINESE)
                                .getString("reason.SITE_OF_REGION"),
                        "湖州市"))
                .isEqualTo("网站标识码属于发布机关所在的湖州市");
    }
}
