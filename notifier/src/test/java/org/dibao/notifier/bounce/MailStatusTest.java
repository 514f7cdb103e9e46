package org.dibao.notifier.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailStatusTest {

    /** RFC 3463, sections 3.2, 3.3 and 3.8, with what RFC 5248, RFC 7372 and RFC 7505 add, and a hosted relay's own. */
    @ParameterizedTest
    @CsvSource({
        "5.0.0, false, true, false",
        "5.1.0, false, true, false",
        "5.1.1, true, true, false",
        "5.1.2, true, true, false",
        "5.1.3, true, true, false",
        "5.1.4, false, true, false",
        "5.1.5, false, false, false",
        "5.1.6, true, true, false",
        "5.1.7, false, false, true",
        "5.1.8, false, false, true",
        "5.1.9, false, false, false",
        "5.1.10, true, true, false",
        "5.1.11, false, false, false",
        "5.1.90, false, false, true",
        "5.2.1, true, true, false",
        "5.2.2, false, true, false",
        "5.4.1, false, false, false",
        "5.7.1, false, false, false",
        "5.7.8, false, false, true",
        "5.7.13, false, false, true",
        "5.7.20, false, false, true",
        "5.7.23, false, false, true",
        "5.7.27, false, false, true",
        "5.7.28, false, false, true",
        "5.7.29, false, false, false",
        "5.7.233, false, false, true",
        "5.7.502, false, false, true",
        "5.7.703, false, false, false",
        "5.7.705, false, false, true",
        "4.1.8, false, false, false",
        "4.2.2, false, false, false"
    })
    void whatIsWrongWithTheSenderSaysNothingAboutTheMailbox(
            String status, boolean nobodyThere, boolean aboutMailbox, boolean aboutSender) {
        assertThat(MailStatus.noSuchMailbox(status)).isEqualTo(nobodyThere);
        assertThat(MailStatus.aboutMailbox(status)).isEqualTo(aboutMailbox);
        assertThat(MailStatus.aboutSender(status)).isEqualTo(aboutSender);
    }
}
