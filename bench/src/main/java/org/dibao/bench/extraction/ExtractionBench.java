package org.dibao.bench.extraction;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--speed", description = "only the speed")
    private boolean onlySpeed;

    @Option(names = "--node", description = "also run Mozilla's Readability with jsdom (bench/peers/readability)")
    private boolean node;

    @Option(
            names = "--growth",
            arity = "0..1",
            fallbackValue = "",
            description = "only how the work grows with hostile pages; with a word: those whose name has it")
    private @Nullable String growth;

    @Override
    public Integer call() throws IOException, URISyntaxException {
        PrintWriter out = spec.commandLine().getOut();
        if (growth != null) {
            new Growth(out).print(growth);
            return 0;
        }
        Path folder = Path.of(Objects.requireNonNull(ExtractionBench.class.getResource("texts"))
                        .toURI())
                .resolveSibling("");
        List<SamplePage> pages = new PageSet(folder).pages();
        List<Extractor> extractors = List.of(new Dibao(), new ReadabilityPort(), new Boilerpipe(), new VisibleText());
        if (!onlySpeed) {
            printScores(out, extractors, pages);
        }
        if (!noSpeed) {
            List<SamplePage> timed =
                    pages.stream().filter(page -> page.part() == Part.SEEN).toList();
            printSpeed(new SpeedTables(out, extractors), new MarkupPages(folder).pages(), timed);
        }
        out.flush();
        return 0;
    }

    private void printScores(PrintWriter out, List<Extractor> extractors, List<SamplePage> pages) throws IOException {
        List<Extractor> all = new ArrayList<>(extractors);
        if (node) {
            all.add(NodePeer.readability(pages));
        }
        ScoreTable table = new ScoreTable(out, pages, all);
        for (Part part : Part.values()) {
            table.print(part.heading() + ", Chinese", page -> page.part() == part && !page.isEnglish());
            table.print(part.heading() + ", English", page -> page.part() == part && page.isEnglish());
        }
        if (misses) {
            new Misses(out)
                    .print(pages.stream()
                            .filter(page -> page.part() == Part.SEEN)
                            .toList());
        }
        out.flush();
    }

    private static void printSpeed(SpeedTables tables, List<SamplePage> markup, List<SamplePage> pages) {
        tables.print("full of markup", markup);
        tables.print("full of script and style", pages);
        tables.printFamilies(new Dibao(), markup);
    }
}
