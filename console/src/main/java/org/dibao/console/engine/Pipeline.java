package org.dibao.console.engine;

import java.util.List;
import org.dibao.console.desk.SourceCensus;
import org.dibao.contracts.Topic;
import org.springframework.stereotype.Component;

/** The way of an announcement, station by station, with what waits before each. */
@Component
final class Pipeline {

    private final SourceCensus sources;
    private final FlowMeter meter;
    private final Ledger ledger;

    Pipeline(SourceCensus sources, FlowMeter meter, Ledger ledger) {
        this.sources = sources;
        this.meter = meter;
        this.ledger = ledger;
    }

    /**
     * A station.
     *
     * @param name {@code fetcher}, {@code parser}, {@code notifier} or {@code outside}
     * @param count what it has brought forth, altogether
     * @param perMinute what it brings forth in a minute
     * @param waiting what waits before it
     * @param buried how many records it could not process
     * @param troubled whether somebody should look
     */
    record Station(String name, long count, long perMinute, long waiting, long buried, boolean troubled) {}

    List<Station> stations(Flow flow) {
        Audit audit = ledger.audit();
        return List.of(
                new Station(
                        "fetcher",
                        flow.written(Topic.DOCUMENT_FETCHED.topicName()),
                        meter.perMinute(Topic.DOCUMENT_FETCHED.topicName()),
                        sources.overdue(),
                        buried(flow, "fetcher"),
                        buried(flow, "fetcher") > 0 || sources.overdue() > 0),
                station(flow, "parser", Topic.ANNOUNCEMENT_PUBLISHED),
                station(flow, "notifier", Topic.DELIVERY_UPDATED),
                new Station("outside", audit.delivered(), 0, audit.pending(), audit.failed(), !audit.balances()));
    }

    private Station station(Flow flow, String group, Topic brings) {
        boolean stuck =
                flow.groups().containsKey(group) && flow.groups().get(group).stuck();
        return new Station(
                group,
                flow.written(brings.topicName()),
                meter.perMinute(brings.topicName()),
                flow.lag(group),
                buried(flow, group),
                stuck || buried(flow, group) > 0);
    }

    private static long buried(Flow flow, String group) {
        Flow.TopicState letters = flow.topics().get(Topic.deadLettersOf(group));
        return letters == null ? 0 : letters.records();
    }
}
