package org.dibao.bench.extraction;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads the invented pages with Dibao and with others, and counts. */
@Command(
        name = "extraction",
        description = "Main text, title and day of invented pages, beside other extractors, and pages a second.",
        mixinStandardHelpOptions = true)
public final class ExtractionBench implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--misses", description = "also list what Dibao missed on the pages that may be looked at")
    private boolean misses;

    @Option(names = "--no-speed", description = "leave out the speed")
    private boolean noSpeed;

    @Option(names = "--node", description = "also run Mozilla's Readability with jsdom (bench/peers/readability)")
    private boolean node;

    @Override
    public Integer call() throws IOException, URISyntaxException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Path.of(Objects.requireNonNull(ExtractionBench.class.getResource("texts"))
                        .toURI())
                .resolveSibling("");
        List<SamplePage> pages = new PageSet(folder).pages();
        List<Extractor> extractors =
                new ArrayList<>(List.of(new Dibao(), new ReadabilityPort(), new Boilerpipe(), new VisibleText()));
        List<Extractor> all = new ArrayList<>(extractors);
        if (node) {
            all.add(NodePeer.readability(pages));
        }
        ScoreTable table = new ScoreTable(out, pages, all);
        table.print("held out, Chinese", page -> page.heldOut() && !page.isEnglish());
        table.print("held out, English", page -> page.heldOut() && page.isEnglish());
        table.print("seen, Chinese", page -> !page.heldOut() && !page.isEnglish());
        table.print("seen, English", page -> !page.heldOut() && page.isEnglish());
        if (misses) {
            new Misses(out)
                    .print(pages.stream()
                            .filter(Predicate.not(SamplePage::heldOut))
                            .toList());
        }
        if (!noSpeed) {
            printSpeed(out, extractors, pages);
        }
        out.flush();
        return 0;
    }

    private static void printSpeed(PrintWriter out, List<Extractor> extractors, List<SamplePage> pages) {
        List<SamplePage> usual = pages.stream()
                .filter(page -> page.html().length() >= 20_000 && page.html().length() <= 60_000)
                .toList();
        long mean = usual.stream().mapToInt(page -> page.html().length()).sum() / Math.max(1, usual.size());
        out.printf("%n%d pages of %,d characters on average; pages a second and core:%n", usual.size(), mean);
        for (Map.Entry<String, Double> speed :
                Speed.pagesPerSecond(extractors, usual).entrySet()) {
            out.printf("%-18s %8.0f%n", speed.getKey(), speed.getValue());
        }
    }
}
