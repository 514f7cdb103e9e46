package org.dibao.bench.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dibao.parser.structure.SourceKnowledge;
import org.dibao.parser.structure.StructureReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads every sample of {@code bench/samples/structure} and reports precision and recall field by field. */
@Command(
        name = "structure",
        description = "Facts read out of invented announcements: precision and recall by field, on two halves.",
        mixinStandardHelpOptions = true)
public final class StructureBench implements Runnable {

    @Option(
            names = "--held-out-misses",
            description = "Lists what was missed in the held-out half too: who has seen it may tune no rule to it.")
    private boolean heldOutMisses;

    @Override
    public void run() {
        Path bench = Path.of(System.getProperty("dibao.home", ".")).resolve("bench");
        List<Sample> samples = samples(bench.resolve("samples/structure"));
        StructureReader reader = new StructureReader();
        Comparison open = new Comparison();
        Comparison heldOut = new Comparison();
        for (Sample sample : samples) {
            (sample.heldOut() ? heldOut : open).add(sample, reader.understand(sample.page(), SourceKnowledge.NONE));
        }
        long held = samples.stream().filter(Sample::heldOut).count();
        String report = new StructureReport(open, heldOut, samples.size() - held, held).text(heldOutMisses);
        System.out.println(report);
        if (!heldOutMisses) {
            write(bench.resolve("reports/structure.md"), report);
        }
    }

    private static List<Sample> samples(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(Sample::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the samples in " + folder, e);
        }
    }

    private static void write(Path file, String report) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, report);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing the report " + file, e);
        }
    }
}
