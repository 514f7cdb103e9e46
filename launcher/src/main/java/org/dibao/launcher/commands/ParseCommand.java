package org.dibao.launcher.commands;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One page in, one announcement out; or a list of pages in, a line out for each. */
@Command(
        name = "parse",
        description = "Reads pages as the parser service does and prints what was understood as JSON.",
        mixinStandardHelpOptions = true)
public final class ParseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Pages pages = new Pages();

    @Option(names = "--url", description = "the address that the page came from")
    private @Nullable String url;

    @Option(names = "--type", description = "its content type, text/html or text/plain; told by the name otherwise")
    private @Nullable String type;

    @Option(names = "--explain", description = "print what each step found and why, in words, instead of JSON")
    private boolean explain;

    static final class Pages {
        @Parameters(paramLabel = "FILE", description = "the page; - for standard input")
        @Nullable
        String file;

        @Option(
                names = "--lines",
                paramLabel = "LIST",
                description = "a file with one JSON object a line: {\"file\":…,\"url\":…,\"contentType\":…}")
        @Nullable
        Path list;
    }

    @Override
    public Integer call() throws IOException {
        PageParsing parsing = new PageParsing();
        PrintWriter out = spec.commandLine().getOut();
        if (pages.list != null) {
            return parseAll(pages.list, parsing, out);
        }
        String file = pages.file == null ? "-" : pages.file;
        if (explain) {
            parsing.explain(Input.read(file), file, url, type).forEach(out::println);
            out.flush();
            return 0;
        }
        out.println(parsing.parse(Input.read(file), file, url, type).toPrettyString());
        out.flush();
        return 0;
    }

    private static int parseAll(Path list, PageParsing parsing, PrintWriter out) throws IOException {
        if (!Files.isReadable(list)) {
            throw new Failure("There is no list " + list + ".");
        }
        if (Files.isDirectory(list)) {
            throw new Failure(list + " is a folder; --lines wants a file with one JSON object a line.");
        }
        try (BufferedReader lines = Files.newBufferedReader(list, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    out.println(parsing.parseLine(line));
                }
            }
        } catch (CharacterCodingException e) {
            throw new Failure("The list " + list + " is not UTF-8 from some line on; write it anew as UTF-8.", e);
        } finally {
            out.flush(); // what was answered before stays so
        }
        return 0;
    }
}
