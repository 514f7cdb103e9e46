package org.dibao.parser.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.dibao.parser.AnnouncementReader;
import org.dibao.parser.page.RawPage;
import org.dibao.parser.structure.SourceKnowledge;
import org.junit.jupiter.api.Test;

/** The steps in words, in the order in which they run. The texts are invented. */
class NotesTest {

    private static final String PAGE = "<html><head><meta charset=gb2312><title>关于禁渔的通告_样江市人民政府</title>"
            + "<meta name=ArticleTitle content=关于禁渔的通告><meta name=PubDate content='2026-03-01 09:00'></head><body>"
            + "<div id=zoom><p>来源：样江日报 责任编辑：范某某</p><p>自2026年3月5日起，严禁在样江干流捕捞，违者依法处理。</p>"
            + "<p>各镇要做好巡查，发现问题及时处置，确保禁渔工作落到实处。</p><p><a href=/a.pdf>禁渔区图.pdf</a></p></div>"
            + "<span style='display:none'>隐藏的话</span></body></html>";

    @Test
    void everyStepSaysWhatItFoundAndWhy() {
        List<Notes.Note> notes = explain(PAGE.getBytes(Charset.forName("GB18030")));
        assertThat(notes)
                .extracting(Notes.Note::step)
                .startsWith(
                        "characters",
                        "markup",
                        "restoration",
                        "body",
                        "title",
                        "time",
                        "source",
                        "people",
                        "sale",
                        "cleaning")
                .contains("attachment", "kind", "issuer", "standing", "directive");
        assertThat(reason(notes, "characters")).isEqualTo("declared by the server or the page");
        assertThat(reason(notes, "markup")).isEqualTo("1 hidden elements left out");
        assertThat(reason(notes, "title")).isEqualTo("declared as ArticleTitle");
        assertThat(reason(notes, "time")).isEqualTo("declared by the page");
        assertThat(reason(notes, "cleaning")).isEqualTo("left out: 来源：样江日报 责任编辑：范某某");
        assertThat(reason(notes, "people")).isEqualTo("edited by 范某某");
    }

    @Test
    void aPageWithoutAnAnnouncementSaysWhereItEnded() {
        List<Notes.Note> notes = explain("%PDF-1.4 broken".getBytes(Charset.forName("US-ASCII")));
        assertThat(notes.getLast().outcome()).isEqualTo("no announcement");
        assertThat(notes.getLast().reason()).isNotBlank();
    }

    @Test
    void nobodyHasToListen() {
        assertThat(Trace.NONE.listens()).isFalse();
        assertThat(new Notes().listens()).isTrue();
    }

    private static String reason(List<Notes.Note> notes, String step) {
        return notes.stream()
                .filter(note -> note.step().equals(step))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static List<Notes.Note> explain(byte[] body) {
        Notes notes = new Notes();
        RawPage page = new RawPage(
                body,
                null,
                URI.create("http://www.example.gov.cn/1.html"),
                null,
                null,
                false,
                false,
                Instant.parse("2026-06-01T00:00:00Z"));
        new AnnouncementReader().read(page, SourceKnowledge.NONE, notes);
        return notes.all();
    }
}
