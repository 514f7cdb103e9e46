package org.dibao.console.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dibao.console.ConsoleSettings;
import org.dibao.console.desk.SourceCensus;
import org.dibao.console.engine.Flow.TopicState;
import org.dibao.console.gazette.Gazette;
import org.dibao.contracts.Topic;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What flows, topic by topic and group by group, and what became of the deliveries. */
@Controller
@RequestMapping("/engine")
class EngineController {

    private static final int RECORDS_SHOWN = 20;
    private static final int DELIVERIES_SHOWN = 50;

    private final FlowMeter meter;
    private final Peek peek;
    private final Ledger ledger;
    private final DeliveryBook book;
    private final Pipeline pipeline;
    private final SourceCensus sources;
    private final Gazette gazette;
    private final ConsoleSettings settings;

    EngineController(
            FlowMeter meter,
            Peek peek,
            Ledger ledger,
            DeliveryBook book,
            Pipeline pipeline,
            SourceCensus sources,
            Gazette gazette,
            ConsoleSettings settings) {
        this.meter = meter;
        this.peek = peek;
        this.ledger = ledger;
        this.book = book;
        this.pipeline = pipeline;
        this.sources = sources;
        this.gazette = gazette;
        this.settings = settings;
    }

    @ModelAttribute
    void shared(Model model) {
        model.addAttribute("zone", settings.timeZone());
    }

    @GetMapping
    String room(Model model) {
        Flow flow = meter.now();
        model.addAttribute("stations", pipeline.stations(flow));
        model.addAttribute("sources", sources.counts());
        model.addAttribute("groups", flow.groupsInOrder());
        model.addAttribute("audit", ledger.audit());
        return "engine/room";
    }

    @GetMapping("/topics")
    String topics(Model model) {
        Flow flow = meter.now();
        Map<String, Long> rates = flow.topics().keySet().stream().collect(Collectors.toMap(t -> t, meter::perMinute));
        model.addAttribute("topics", flow.topicsInOrder());
        model.addAttribute("rates", rates);
        model.addAttribute("groups", flow.groupsInOrder());
        return "engine/topics";
    }

    @GetMapping("/topics/{name}")
    String topic(@PathVariable String name, Model model) {
        Flow flow = meter.now();
        TopicState topic = flow.topics().get(name);
        if (topic == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("topic", topic);
        model.addAttribute(
                "readers",
                flow.groupsInOrder().stream()
                        .filter(group -> group.lags().stream()
                                .anyMatch(lag -> lag.topic().equals(name)))
                        .toList());
        model.addAttribute("compacted", isCompacted(name));
        model.addAttribute("records", peek.newest(name, RECORDS_SHOWN));
        return "engine/topic";
    }

    @GetMapping("/deliveries")
    String deliveries(Model model) {
        List<Delivery> newest = book.newest(DELIVERIES_SHOWN);
        List<Ledger.Entry> entries = ledger.entries(DELIVERIES_SHOWN);
        model.addAttribute("audit", ledger.audit());
        model.addAttribute("states", ledger.states());
        model.addAttribute("entries", entries);
        model.addAttribute("newest", newest);
        model.addAttribute("titles", titles(entries, newest));
        return "engine/deliveries";
    }

    private Map<String, String> titles(List<Ledger.Entry> entries, List<Delivery> newest) {
        return java.util.stream.Stream.concat(
                        entries.stream().map(Ledger.Entry::announcementId),
                        newest.stream().map(Delivery::announcementId))
                .distinct()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> gazette.find(id)
                                .map(published -> published.announcement().title())
                                .orElse(id)));
    }

    private static boolean isCompacted(String name) {
        for (Topic topic : Topic.values()) {
            if (topic.topicName().equals(name)) {
                return topic.compacted();
            }
        }
        return false;
    }
}
