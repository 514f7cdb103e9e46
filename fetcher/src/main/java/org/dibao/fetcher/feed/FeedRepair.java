package org.dibao.fetcher.feed;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourceRepair;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What can be mended about a feed that is not well-formed, from the harmless to the drastic. */
enum FeedRepair {
    NONE(null, UnaryOperator.identity()),
    LEADING_JUNK(SourceRepair.LEADING_JUNK, FeedRepair::withoutLeadingJunk),
    DOCTYPE(SourceRepair.DOCTYPE_DROPPED, FeedRepair::withoutDoctype),
    CONTROL_CHARACTERS(SourceRepair.FORBIDDEN_CHARACTERS, FeedRepair::withoutControlCharacters),
    AMPERSANDS(SourceRepair.BARE_AMPERSANDS, FeedRepair::withPlainEntities),
    PREFIXES(SourceRepair.PREFIXES_DECLARED, FeedRepair::withPrefixesDeclared),
    TRAILING_JUNK(SourceRepair.TRAILING_JUNK, FeedRepair::withoutTrailingJunk),
    TAGS(SourceRepair.TAGS_MATCHED, FeedRepair::withMatchedTags);

    private static final Pattern ROOT =
            Pattern.compile("<(?:\\?xml|!DOCTYPE|!--|rss|feed|rdf:RDF|RDF|channel)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCTYPE_OPENS = Pattern.compile("<!DOCTYPE", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCTYPE_SUBSET_OR_END = Pattern.compile("[\\[>]");
    private static final Pattern DOCTYPE_SUBSET_ENDS = Pattern.compile("]\\s*+>");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]|&#(?:0*[0-8]|0*1[124-9]|0*2\\d|0*3[01]|x0*[0-8bcef]|x0*1[0-9a-f]);");
    private static final Pattern ENTITY =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9a-fA-F]{1,6});)(\\w{2,32};)?");
    private static final Pattern ROOT_OPENS =
            Pattern.compile("<(?:rss|feed|rdf:RDF|RDF|channel)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSING_ROOT =
            Pattern.compile("</(?:rss|feed|rdf:RDF|RDF|channel)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern PREFIX = Pattern.compile("</?([a-zA-Z][\\w.-]*):[a-zA-Z]");
    private static final Pattern ATTRIBUTE_PREFIX = Pattern.compile("\\s([a-zA-Z][\\w.-]*):[a-zA-Z][\\w.-]*\\s*=");
    private static final Pattern DECLARED_PREFIX = Pattern.compile("xmlns:([a-zA-Z][\\w.-]*)");
    private static final String CDATA_OPENS = "<![CDATA[";
    private static final String CDATA_ENDS = "]]>";

    private static final Map<String, String> KNOWN_PREFIXES = Map.of(
            "dc", "http://purl.org/dc/elements/1.1/",
            "content", "http://purl.org/rss/1.0/modules/content/",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "sy", "http://purl.org/rss/1.0/modules/syndication/",
            "media", "http://search.yahoo.com/mrss/",
            "atom", "http://www.w3.org/2005/Atom");

    private final Optional<SourceRepair> note;
    private final UnaryOperator<String> mending;

    FeedRepair(@Nullable SourceRepair note, UnaryOperator<String> mending) {
        this.note = Optional.ofNullable(note);
        this.mending = mending;
    }

    static List<FeedRepair> inOrder() {
        return Arrays.asList(values());
    }

    String mend(String text) {
        return mending.apply(text);
    }

    /** What it does, as a note; empty for nothing at all. */
    Optional<String> noted() {
        return note.map(done -> SourceNote.of(done).text());
    }

    static boolean looksLikeHtml(String text) {
        return Pattern.compile("<(?:!doctype html|html)\\b", Pattern.CASE_INSENSITIVE)
                .matcher(text.substring(0, Math.min(text.length(), 2000)))
                .find();
    }

    private static String withoutLeadingJunk(String text) {
        Matcher root = ROOT.matcher(text);
        return root.find() ? text.substring(root.start()) : text;
    }

    private static String withoutTrailingJunk(String text) {
        return CLOSING_ROOT
                .matcher(text)
                .results()
                .reduce((earlier, later) -> later)
                .map(last -> text.substring(0, last.end()))
                .orElse(text);
    }

    private static String withoutDoctype(String text) {
        Matcher opens = DOCTYPE_OPENS.matcher(text);
        if (!opens.find()) {
            return text;
        }
        int end = endOfDoctype(text, opens.end());
        return end < 0 ? text : text.substring(0, opens.start()) + text.substring(end);
    }

    /**
     * Each part is looked for once, from the first opener on: a pattern for the whole would look to the end from every
     * one of a million openers that nothing closes.
     */
    private static int endOfDoctype(String text, int from) {
        Matcher subsetOrEnd = DOCTYPE_SUBSET_OR_END.matcher(text);
        if (!subsetOrEnd.find(from) || subsetOrEnd.group().equals(">")) {
            return subsetOrEnd.hasMatch() ? subsetOrEnd.end() : -1;
        }
        Matcher ends = DOCTYPE_SUBSET_ENDS.matcher(text);
        return ends.find(subsetOrEnd.end()) ? ends.end() : -1;
    }

    private static String withoutControlCharacters(String text) {
        return FORBIDDEN.matcher(text).replaceAll("");
    }

    private static String withPlainEntities(String text) {
        return outsideCdata(
                text, part -> ENTITY.matcher(part).replaceAll(found -> Matcher.quoteReplacement(plain(found.group()))));
    }

    /** HTML's names become characters; what is no entity at all is an ampersand that stands for itself. */
    private static String plain(String entity) {
        String character = entity.endsWith(";") ? Parser.unescapeEntities(entity, false) : entity;
        return character.equals(entity) ? "&amp;" + entity.substring(1) : character;
    }

    private static String outsideCdata(String text, UnaryOperator<String> change) {
        StringBuilder changed = new StringBuilder(text.length());
        int from = 0;
        while (true) {
            int opens = text.indexOf(CDATA_OPENS, from);
            int ends = opens < 0 ? -1 : text.indexOf(CDATA_ENDS, opens + CDATA_OPENS.length());
            if (ends < 0) {
                return changed.append(change.apply(text.substring(from))).toString();
            }
            int next = ends + CDATA_ENDS.length();
            changed.append(change.apply(text.substring(from, opens))).append(text, opens, next);
            from = next;
        }
    }

    private static String withPrefixesDeclared(String text) {
        Matcher root = ROOT_OPENS.matcher(text);
        int end = root.find() ? text.indexOf('>', root.end()) : -1;
        if (end < 0) {
            return text;
        }
        Set<String> declared = DECLARED_PREFIX
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        Set<String> used = new LinkedHashSet<>();
        for (Pattern pattern : List.of(PREFIX, ATTRIBUTE_PREFIX)) {
            pattern.matcher(text).results().forEach(found -> used.add(found.group(1)));
        }
        StringBuilder declarations = new StringBuilder();
        for (String prefix : used) {
            if (!prefix.startsWith("xml") && !declared.contains(prefix)) {
                String name = KNOWN_PREFIXES.getOrDefault(prefix, "urn:undeclared:" + prefix);
                declarations
                        .append(" xmlns:")
                        .append(prefix)
                        .append("=\"")
                        .append(name)
                        .append('"');
            }
        }
        int at = text.charAt(end - 1) == '/' ? end - 1 : end;
        return text.substring(0, at) + declarations + text.substring(at);
    }

    private static String withMatchedTags(String text) {
        return Jsoup.parse(text, "", Parser.xmlParser()).outerHtml();
    }
}
