package org.dibao.console.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.dibao.console.Invented;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.junit.jupiter.api.Test;

class DeadlineCalendarTest {

    private static final String TITLE = "关于做好老旧小区外露水管包扎检查、屋顶积雪清理和应急值守工作的通知，𠮷林路; 逗号, 反斜杠\\ 与更多的字";

    private final Invented announcement = Invented.announcement("a1", TITLE)
            .by("330500", "湖州市人民政府")
            .says("要在十二月五日前完成。限期不明。月底前报告。")
            .until("十二月五日前", 12)
            .until("限期不明", null)
            .until("月底前", 30);

    @Test
    void eachDeadlineWithADateIsAWholeDayWithAnAlarmTheMorningBefore() throws Exception {
        List<VEvent> events = events(announcement.published(), 1);

        assertThat(events).hasSize(2);
        VEvent first = events.getFirst();
        assertThat(value(first, Property.SUMMARY)).isEqualTo("十二月五日前: " + TITLE);
        assertThat(value(first, Property.DTSTART)).hasSize(8);
        assertThat(value(first, Property.URL)).isEqualTo("https://dibao.example.org/announcement/a1");
        assertThat(value(first, Property.DESCRIPTION)).contains("湖州市人民政府\n");
        assertThat(first.getAlarms()).hasSize(1);
        assertThat(first.getAlarms()
                        .getFirst()
                        .<Property>getProperty(Property.TRIGGER)
                        .orElseThrow()
                        .getValue())
                .isEqualTo("-PT15H");
    }

    @Test
    void whoWantsNoAlarmGetsNone() throws Exception {
        assertThat(events(announcement.published(), 0))
                .allMatch(event -> event.getAlarms().isEmpty());
    }

    @Test
    void aRevisionMovesTheEventThatWasThere() throws Exception {
        VEvent before = events(announcement.published(), 1).getFirst();
        VEvent after =
                events(announcement.revision(2, Change.REVISED).published(), 1).getFirst();

        assertThat(value(after, Property.UID)).isEqualTo(value(before, Property.UID));
        assertThat(value(before, Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(after, Property.SEQUENCE)).isEqualTo("1");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        String written = calendar(announcement.published(), 1);

        assertThat(written).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
        assertThat(written.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .noneMatch(line -> Character.isLowSurrogate(line.charAt(line.charAt(0) == ' ' ? 1 : 0)));
    }

    private static List<VEvent> events(AnnouncementPublished published, int remindDays)
            throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(calendar(published, remindDays)));
        assertThat(calendar.validate().hasErrors()).isFalse();
        return calendar.getComponents("VEVENT");
    }

    private static String calendar(AnnouncementPublished published, int remindDays) {
        return new DeadlineCalendar(path -> URI.create("https://dibao.example.org" + path), remindDays)
                .write("期限：邸报", List.of(published));
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }
}
