package org.dibao.launcher.commands;

import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import org.dibao.events.Json;
import org.dibao.fetcher.feed.FeedReader;
import org.dibao.fetcher.feed.FeedReading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A feed in, its items out. */
@Command(
        name = "feed",
        description = "Reads a feed as the fetcher service does and prints its items, a line of JSON each.",
        mixinStandardHelpOptions = true)
public final class FeedCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "the feed; - for standard input")
    private String file = "-";

    @Option(
            names = "--url",
            description = "the address that it came from, for relative links (default: ${DEFAULT-VALUE})")
    private String url = "http://localhost/";

    @Option(names = "--type", description = "its content type as the server gave it")
    private @Nullable String type;

    @Override
    public Integer call() {
        URI address = GivenAddress.ofWeb(url);
        return switch (new FeedReader().read(Input.read(file), type, address)) {
            case FeedReading.Feed feed -> print(feed);
            case FeedReading.NotAFeed none -> throw new Failure(file + ": " + none.reason());
        };
    }

    private int print(FeedReading.Feed feed) {
        PrintWriter err = spec.commandLine().getErr();
        feed.repairs().forEach(repair -> err.println("dibao: mended: " + repair));
        PrintWriter out = spec.commandLine().getOut();
        feed.items().forEach(item -> out.println(Json.mapper().writeValueAsString(item)));
        out.flush();
        return 0;
    }
}
