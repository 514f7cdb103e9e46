package org.dibao.parser.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.dibao.contracts.Announcement;
import org.dibao.parser.AnnouncementReader;
import org.dibao.parser.Understanding.Understood;
import org.dibao.parser.page.RawPage;
import org.dibao.parser.structure.SourceKnowledge;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void anAnnouncementOfWhichTheReferencesWereLookedUpIsOtherwiseTheSame() {
        String page = """
            湖州市人民政府办公室关于加强河道管理的通知
            湖政办发〔2026〕3号
            各区县人民政府：
            根据《湖州市河道管理办法》，各区县要在2026年3月31日前完成排查，严禁向河道倾倒垃圾。
            湖州市人民政府办公室
            2026年2月3日
            """;
        RawPage raw = new RawPage(
                page.getBytes(StandardCharsets.UTF_8),
                "text/plain; charset=utf-8",
                null,
                null,
                null,
                false,
                false,
                Instant.parse("2026-02-04T00:00:00Z"));
        Understood understood = (Understood) new AnnouncementReader().read(raw, SourceKnowledge.NONE);
        Announcement announcement = understood.announcement();

        assertThat(announcement.evidence()).isNotEmpty();
        assertThat(announcement.withReferences(announcement.references())).isEqualTo(announcement);
    }
}
