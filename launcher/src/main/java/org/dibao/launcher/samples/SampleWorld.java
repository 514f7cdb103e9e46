package org.dibao.launcher.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Channel;
import org.dibao.contracts.Event;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.jspecify.annotations.Nullable;

/**
 * The sample sites as sources, and three sample subscribers, made known to an installation once: what an admin or a
 * subscriber changes about them later stays changed.
 *
 * @param host the name under which the services reach the sites and the inbox
 * @param sitePorts the sites' ports, in the order of {@link Site}
 * @param inboxPort the inbox's HTTP port
 */
public record SampleWorld(String host, List<Integer> sitePorts, int inboxPort) {

    /** The inbox's webhook secret: public, as it guards nothing. */
    public static final String HOOK_SECRET = "whsec_ZGliYW8gc2FtcGxlIGhvb2ssIG5vIHNlY3JldA==";

    private static final String WRITTEN_BY = "samples";

    /**
     * Writes sources and subscriptions, unless that was done before.
     *
     * @param directory where it is remembered that it was done
     */
    public void introduce(KafkaSettings kafka, Path directory) {
        Path done = directory.resolve("introduced");
        if (Files.exists(done)) {
            return;
        }
        try (EventWriter writer = new EventWriter(kafka, "/samples")) {
            writer.writeAll(events(Instant.now().truncatedTo(ChronoUnit.MILLIS)));
            Files.createDirectories(directory);
            Files.writeString(done, Instant.now().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The sample sites cannot remember in " + done + " that they are known", e);
        }
    }

    private List<Event> events(Instant now) {
        List<Event> events = new ArrayList<>();
        events.addAll(subscriptions(now));
        events.addAll(sources(now));
        return events;
    }

    private List<SourceDefined> sources(Instant now) {
        return List.of(
                source(
                        now,
                        "sample-government",
                        "示例政务公开网",
                        Site.GOVERNMENT,
                        "/",
                        SourceKind.LIST,
                        list("ul.list > li"),
                        true),
                source(now, "sample-news", "示例新闻网", Site.NEWS, "/rss.xml", SourceKind.FEED, null, false),
                source(now, "sample-forum", "示例论坛 本地民生", Site.FORUM, "/forum-2-1.html", SourceKind.DISCUZ, null, false),
                source(
                        now,
                        "sample-forum-jammed",
                        "示例论坛 政策发布",
                        Site.FORUM,
                        "/forum-7-1.html",
                        SourceKind.DISCUZ,
                        null,
                        false),
                source(now, "sample-library", "示例文库", Site.LIBRARY, "/", SourceKind.LIST, list("ul.docs > li"), false),
                source(now, "sample-mirror", "示例資訊網", Site.MIRROR, "/", SourceKind.LIST, list("ul.news > li"), false));
    }

    private static ListSelectors list(String row) {
        return new ListSelectors(row, "a", null, "span", null);
    }

    private SourceDefined source(
            Instant now,
            String id,
            String name,
            Site site,
            String path,
            SourceKind kind,
            @Nullable ListSelectors selectors,
            boolean official) {
        URI address = URI.create("http://" + host + ":" + sitePorts.get(site.ordinal()) + path);
        return new SourceDefined(
                id,
                name,
                address,
                kind,
                selectors,
                null,
                official,
                null,
                false,
                false,
                false,
                null,
                null,
                now,
                WRITTEN_BY);
    }

    private List<SubscriptionDefined> subscriptions(Instant now) {
        return List.of(
                mailbox(now, "sample-clinic", "region:330502", "zh", "clinic@example.org"),
                mailbox(now, "sample-compliance", "安全 OR 消防 OR 燃气 OR 预警", "en", "compliance@example.org"),
                subscription(
                        now,
                        "sample-hook",
                        "",
                        "zh",
                        Channel.WEBHOOK,
                        "http://" + host + ":" + inboxPort + "/hook",
                        HOOK_SECRET));
    }

    private static SubscriptionDefined mailbox(Instant now, String id, String query, String language, String address) {
        return subscription(now, id, query, language, Channel.EMAIL, address, null);
    }

    private static SubscriptionDefined subscription(
            Instant now,
            String id,
            String query,
            String language,
            Channel channel,
            String address,
            @Nullable String secret) {
        return new SubscriptionDefined(
                id,
                query,
                language,
                channel,
                address,
                secret,
                null,
                null,
                SubscriptionDefined.State.ACTIVE,
                null,
                null,
                null,
                "sample-token-of-" + id,
                now,
                now);
    }
}
