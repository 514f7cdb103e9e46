package org.dibao.bench.matching;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Matches invented announcements against many subscriptions, with ours and with Lucene's Monitor in turns. */
@Command(
        name = "matching",
        description = "Announcements a second and core against 1,000 to 1,000,000 subscriptions.",
        mixinStandardHelpOptions = true)
public final class MatchingBench implements Callable<Integer> {

    private static final int ANNOUNCEMENTS = 2_000;
    /** So many announcements must find the same subscriptions with both before anything is timed. */
    private static final int COMPARED = 60;

    @Option(names = "--sizes", split = ",", description = "How many subscriptions, one run each.")
    private List<Integer> sizes = List.of(1_000, 10_000, 100_000, 1_000_000);

    @Option(names = "--peer-up-to", description = "The most subscriptions that Lucene's Monitor is given.")
    private int peerUpTo = 100_000;

    @Option(names = "--rounds", description = "How often each has its turn.")
    private int rounds = 3;

    @Option(names = "--seconds", description = "Processor seconds of a turn.")
    private double seconds = 3;

    @Option(names = "--changes", description = "How many subscriptions come or change while matching goes on.")
    private int changes = 10_000;

    @Option(names = "--seed", description = "Another seed makes other words, subscriptions and announcements.")
    private long seed = 20260115;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--report", description = "Where the report is written.")
    private Path report = Path.of("bench/reports/matching.md");

    @Override
    public Integer call() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        InventedWords words = new InventedWords(random);
        InventedPlaces places = new InventedPlaces();
        List<AnnouncementPublished> announcements =
                new InventedAnnouncements(words, places, random).some(ANNOUNCEMENTS);
        InventedSubscriptions subscriptions = new InventedSubscriptions(words, places, random);
        List<Result> results = new ArrayList<>();
        for (int size : sizes) {
            Result result = measure(subscriptions, announcements, size);
            results.add(result);
            out().println(result.line());
            out().flush();
            Report.write(report, results);
        }
        return results.stream().allMatch(Result::correct) ? 0 : 1;
    }

    private Result measure(InventedSubscriptions subscriptions, List<AnnouncementPublished> announcements, int size) {
        Map<String, String> texts = subscriptions.some(size);
        Ours ours = Ours.of(texts);
        Map<String, Query> parsed = new HashMap<>();
        if (size <= peerUpTo) {
            texts.forEach((id, text) -> parsed.put(id, Ours.read(text)));
        }
        List<String> later = new ArrayList<>();
        for (int i = 0; i < changes; i++) {
            later.add(subscriptions.one());
        }
        Pace our = new Pace(announcements, next -> ours.queries().match(next).size());
        our.run(seconds);
        our.forget();
        if (size > peerUpTo) {
            boolean correct = agreesWithMeaning(ours, texts, announcements);
            for (int i = 0; i < rounds; i++) {
                our.run(seconds);
            }
            return new Result(size, correct, ours, our, null, null, changed(ours, announcements, later));
        }
        long start = System.nanoTime();
        try (LuceneMonitor monitor = new LuceneMonitor(parsed, InventedAnnouncements.TODAY)) {
            double ready = (System.nanoTime() - start) / 1e9;
            boolean correct = agree(ours, monitor, announcements);
            Pace peer = new Pace(
                    announcements, next -> monitor.match(Subject.of(next)).size());
            peer.run(seconds);
            peer.forget();
            for (int i = 0; i < rounds; i++) {
                our.run(seconds);
                peer.run(seconds);
            }
            return new Result(size, correct, ours, our, peer, ready, changed(ours, announcements, later));
        }
    }

    private static Changes changed(Ours ours, List<AnnouncementPublished> announcements, List<String> later) {
        return Changes.during(ours.queries(), announcements, later);
    }

    private static boolean agree(Ours ours, LuceneMonitor monitor, List<AnnouncementPublished> announcements) {
        return announcements.stream().limit(COMPARED).allMatch(announcement -> {
            Set<String> mine = new TreeSet<>(ours.queries().match(announcement));
            return mine.equals(monitor.match(Subject.of(announcement)));
        });
    }

    /** Too many for the peer: a few announcements are held against every single search. */
    private static boolean agreesWithMeaning(
            Ours ours, Map<String, String> texts, List<AnnouncementPublished> announcements) {
        List<AnnouncementPublished> some = announcements.subList(0, 5);
        List<Set<String>> meant = new ArrayList<>();
        some.forEach(announcement -> meant.add(new TreeSet<>()));
        List<Subject> subjects = some.stream().map(Subject::of).toList();
        texts.forEach((id, text) -> {
            Query query = Ours.read(text);
            for (int i = 0; i < subjects.size(); i++) {
                if (query.matches(subjects.get(i), InventedAnnouncements.TODAY)) {
                    meant.get(i).add(id);
                }
            }
        });
        for (int i = 0; i < some.size(); i++) {
            if (!meant.get(i).equals(new TreeSet<>(ours.queries().match(some.get(i))))) {
                return false;
            }
        }
        return true;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
