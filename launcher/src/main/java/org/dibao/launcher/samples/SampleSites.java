package org.dibao.launcher.samples;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.dibao.launcher.pages.PageServer;
import org.dibao.launcher.pages.Templates;

/** The five sites, each on a port of its own. */
public final class SampleSites implements AutoCloseable {

    private final List<PageServer> servers;

    private SampleSites(List<PageServer> servers) {
        this.servers = servers;
    }

    /**
     * Begins to publish, or goes on where an earlier start began.
     *
     * @param bind the address to listen on
     * @param ports one for each of {@link Site}, in its order
     * @param directory where the sites remember when they began
     */
    public static SampleSites start(InetAddress bind, List<Integer> ports, Path directory) {
        InstantSource clock = InstantSource.system();
        List<Sample> samples = SampleBook.read(Timetable.of(directory, clock));
        Templates html = Templates.html("samples/");
        Templates xml = Templates.xml("samples/");
        List<PageServer> servers = new ArrayList<>();
        for (Site site : Site.values()) {
            Postings postings = new Postings(samples, site, clock);
            int port = ports.get(site.ordinal());
            PageServer.Site pages = switch (site) {
                case GOVERNMENT ->
                    new ListedSite(
                            postings, html, "/zwgk", "government-list", "government-document", posting -> posting);
                case NEWS -> new NewsSite(postings, html, xml);
                case FORUM -> new ForumSite(postings, html);
                case LIBRARY ->
                    new ListedSite(postings, html, "/doc", "library-list", "library-document", posting -> posting);
                case MIRROR ->
                    new ListedSite(postings, html, "/news", "mirror-list", "mirror-article", MirrorScript::write);
            };
            servers.add(PageServer.start(bind, port, pages));
        }
        return new SampleSites(List.copyOf(servers));
    }

    /** Where each site listens, in the order of {@link Site}. */
    public List<Integer> ports() {
        return servers.stream().map(PageServer::port).toList();
    }

    @Override
    public void close() {
        servers.forEach(PageServer::close);
    }
}
