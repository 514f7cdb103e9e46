package org.dibao.launcher.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The samples of {@code samples/announcements.yml}, dated and placed by a timetable. */
final class SampleBook {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final String MARK = "【示例】";
    private static final String DISCLAIMER = "【示例数据】本文为演示软件而虚构，与真实的机构、人员和事件无关。";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?:\\+(\\d+))?}");

    private SampleBook() {}

    /** All samples in order of appearance: the first variant of each entry, then the second of each, and so on. */
    static List<Sample> read(Timetable timetable) {
        List<Map<String, Object>> entries = entries();
        int rounds =
                entries.stream().mapToInt(entry -> variants(entry).size()).max().orElse(0);
        List<Sample> samples = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (Map<String, Object> entry : entries) {
                if (round < variants(entry).size()) {
                    samples.add(sample(entry, variants(entry).get(round), samples.size() + 1, timetable));
                }
            }
        }
        return List.copyOf(samples);
    }

    private static Sample sample(
            Map<String, Object> entry, Map<String, Object> variant, int number, Timetable timetable) {
        Instant first = timetable.appearance(number);
        LocalDate date = first.atZone(CHINA).toLocalDate();
        Map<Site, Instant> sites = new EnumMap<>(Site.class);
        map(entry.get("sites")).forEach((site, after) -> sites.put(Site.named(site), first.plusSeconds((int) after)));
        Stream<String> body = fill(text(entry, "body"), variant, date).lines();
        return new Sample(
                number,
                MARK + fill(text(entry, "title"), variant, date),
                fill(text(entry, "issuer"), variant, date),
                entry.containsKey("number") ? fill(text(entry, "number"), variant, date) : null,
                Stream.concat(body.filter(line -> !line.isBlank()), Stream.of(DISCLAIMER))
                        .toList(),
                file(entry, variant, date),
                first,
                date,
                sites,
                revision(entry, variant, date, first));
    }

    private static Sample.@Nullable File file(Map<String, Object> entry, Map<String, Object> variant, LocalDate date) {
        if (!entry.containsKey("file")) {
            return null;
        }
        Map<String, Object> file = map(entry.get("file"));
        Stream<String> body = fill(text(file, "body"), variant, date).lines().filter(line -> !line.isBlank());
        return new Sample.File(
                fill(text(file, "name"), variant, date),
                Stream.concat(body, Stream.of(DISCLAIMER)).toList());
    }

    private static Sample.@Nullable Revision revision(
            Map<String, Object> entry, Map<String, Object> variant, LocalDate date, Instant first) {
        if (!entry.containsKey("revision")) {
            return null;
        }
        Map<String, Object> revision = map(entry.get("revision"));
        return new Sample.Revision(
                Site.named(text(revision, "site")),
                first.plusSeconds((int) Objects.requireNonNull(revision.get("after"))),
                fill(text(revision, "from"), variant, date),
                fill(text(revision, "to"), variant, date));
    }

    private static String fill(String text, Map<String, Object> variant, LocalDate date) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.replaceAll(match -> {
            LocalDate day = date.plusDays(match.group(2) == null ? 0 : Long.parseLong(match.group(2)));
            return switch (match.group(1)) {
                case "d" -> day.getYear() + "年" + monthAndDay(day);
                case "md" -> monthAndDay(day);
                case "y" -> Integer.toString(day.getYear());
                default -> text(variant, match.group(1));
            };
        });
    }

    private static String monthAndDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String text(Map<String, Object> map, String key) {
        return Objects.requireNonNull(map.get(key), () -> "samples/announcements.yml lacks " + key)
                .toString();
    }

    @SuppressWarnings("unchecked") // the shape of our own resource
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked") // the shape of our own resource
    private static List<Map<String, Object>> variants(Map<String, Object> entry) {
        return (List<Map<String, Object>>) Objects.requireNonNull(entry.get("variants"));
    }

    private static List<Map<String, Object>> entries() {
        try (InputStream resource = SampleBook.class.getResourceAsStream("/samples/announcements.yml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
