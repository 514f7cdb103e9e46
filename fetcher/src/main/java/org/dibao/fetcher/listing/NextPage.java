package org.dibao.fetcher.listing;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.ListSelectors;
import org.dibao.network.WebAddress;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Where a list goes on. */
public final class NextPage {

    /** The likelier first; each finds nothing on the last page. */
    private static final List<String> CANDIDATES = List.of(
            "a[rel~=(?i)\\bnext\\b][href]",
            "link[rel~=(?i)\\bnext\\b][href]",
            "a.next[href], .next > a[href], a.nxt[href]",
            "a[href]:matchesOwn(^\\s*(下一页|下页|下一頁|后一页|后页)\\s*[>»›]*\\s*$)",
            "a[href]:has(:matchesOwn(^\\s*(下一页|下页|下一頁)\\s*$))",
            "a[href]:matchesOwn((?i)^\\s*(next( page)?|older( posts)?)\\s*[>»›→]*\\s*$)",
            "a[href]:matchesOwn(^\\s*[>»›]\\s*$)");

    /**
     * The call with which the most common publishing system of Chinese governments writes its page numbers:
     * {@code createPageHTML(25, 0, "index", "html")} has index_1.html next.
     */
    private static final Pattern WRITTEN_BY_SCRIPT = Pattern.compile(
            "createPageHTML\\s*\\(\\s*(\\d{1,5})\\s*,\\s*(\\d{1,5})\\s*,\\s*[\"']([\\w-]{1,60})[\"']\\s*,\\s*[\"'](\\w{1,8})[\"']");

    private NextPage() {}

    /** A selector that finds the link to the next page; null where nothing on the page looks like one. */
    static @Nullable String selectorFor(Document page) {
        return CANDIDATES.stream()
                .filter(selector -> follow(page, selector).isPresent())
                .findFirst()
                .orElse(null);
    }

    /**
     * The address of the next page; empty on the last. Where no selector is known it is looked for anew each time: a list
     * that fitted on one page when it was first read may have outgrown it.
     */
    public static Optional<URI> of(Document page, @Nullable ListSelectors selectors) {
        String known = selectors == null ? null : selectors.nextPage();
        if (known != null) {
            return follow(page, known);
        }
        String found = selectorFor(page);
        return found == null ? byScript(page) : follow(page, found);
    }

    private static Optional<URI> follow(Document page, String selector) {
        Elements found = page.select(selector);
        return found.stream()
                .flatMap(link -> address(page, link).stream())
                .filter(address -> !samePage(page, address))
                .findFirst();
    }

    private static Optional<URI> address(Document page, Element link) {
        Element anchor = link.hasAttr("href") ? link : link.selectFirst("a[href]");
        return anchor == null || anchor.attr("href").startsWith("#")
                ? Optional.empty()
                : WebAddress.resolve(URI.create(page.baseUri()), anchor.attr("href"));
    }

    private static boolean samePage(Document page, URI address) {
        return address.toString().replaceFirst("#.*", "").equals(page.location().replaceFirst("#.*", ""));
    }

    private static Optional<URI> byScript(Document page) {
        for (Element script : page.select("script:not([src])")) {
            Matcher call = WRITTEN_BY_SCRIPT.matcher(script.data());
            if (call.find()) {
                int next = Integer.parseInt(call.group(2)) + 1;
                return next < Integer.parseInt(call.group(1))
                        ? WebAddress.resolve(
                                URI.create(page.baseUri()), call.group(3) + "_" + next + "." + call.group(4))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
