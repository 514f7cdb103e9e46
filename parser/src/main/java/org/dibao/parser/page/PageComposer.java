package org.dibao.parser.page;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.Block;
import org.dibao.parser.clean.Language;
import org.dibao.parser.explain.Trace;
import org.jspecify.annotations.Nullable;

/** Puts together what the page says, once its main text is found: blocks, title, time, source line, signs of a sale. */
final class PageComposer {

    /** China has one time zone. */
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Passages above and below the text in which its credits are looked for. */
    private static final int ABOVE = 30;

    private static final int BELOW = 15;

    /** Values that only a disclosure table gives; a news page has dates and sources too. */
    private static final List<String> DISCLOSURE_ONLY = List.of("索引号", "发文机关", "发文字号", "成文日期", "主题分类", "体裁分类", "统一编号");

    /** What a feed writes under an excerpt. */
    private static final Phrases MORE = Phrases.of("阅读全文", "查看全文", "继续阅读", "阅读原文", "Read more", "Continue reading");

    private final RawPage raw;
    private final Findings findings;
    private final Credits credits = new Credits();

    PageComposer(RawPage raw, Findings findings) {
        this.raw = raw;
        this.findings = findings;
    }

    PageReading compose(boolean cut) {
        readCreditsAround();
        BodyText text = new BodyText(credits, findings.title(), raw.fetchedAt(), CHINA);
        List<Block> blocks = text.blocks(findings.body().passages());
        Page page = page(blocks, cut);
        note(page, text.leftOut());
        String whole = page.text();
        String notice = EmptyPages.notice(findings.content(), findings.title(), whole);
        if (notice != null) {
            return new PageReading.Nothing(notice);
        }
        boolean empty = whole.chars().noneMatch(Character::isLetter);
        return empty ? new PageReading.Nothing(EmptyPages.reason(findings.content())) : new PageReading.Read(page);
    }

    private Page page(List<Block> blocks, boolean cut) {
        String language = Language.ofText(findings.title(), blocks);
        ZoneId zone = language.equals("zh") ? CHINA : ZoneOffset.UTC;
        Map<String, String> disclosure = disclosure();
        FoundTime time = new TimeFinder(findings, raw, zone).find(disclosure);
        OffsetDateTime publishedAt = time == null ? null : time.in(zone);
        String site = findings.siteName();
        URI next = findings.thread() == null ? NextPage.of(findings.content(), findings.body(), raw.url()) : null;
        String ownName = credits.ownName(site);
        return new Page(
                raw.url(),
                findings.title(),
                blocks,
                language,
                findings.restoration().converted(),
                publishedAt,
                time == null ? null : time.precision(),
                attribution(site),
                ownName == null ? site : ownName,
                metadata(disclosure),
                cut || next != null || isCutShort(blocks),
                SaleSigns.in(findings.title(), outside()),
                Attachments.of(findings.content(), findings.body()),
                next,
                0);
    }

    private void note(Page page, List<String> leftOut) {
        Trace trace = findings.trace();
        if (!trace.listens()) {
            return;
        }
        trace.note("source", said(page.attribution()), "published by " + said(page.publisher()));
        trace.note(
                "people",
                said(page.metadata().get("Author")),
                "edited by " + said(page.metadata().get("Editor")));
        String sale = page.saleSigns().isEmpty() ? "no sign of one" : String.join(", ", page.saleSigns());
        trace.note("sale", sale, page.truncated() ? "only a part of the text is shown" : "");
        trace.note(
                "cleaning",
                page.blocks().size() + " blocks, " + page.text().length() + " characters",
                leftOut.isEmpty() ? "nothing left out of the body" : "left out: " + String.join(" / ", leftOut));
        page.attachments()
                .forEach(
                        file -> trace.note("attachment", file.name(), file.url().toString()));
        if (page.continuedAt() != null) {
            trace.note("next page", page.continuedAt().toString(), "a link in the pager beside the text");
        }
    }

    private static String said(@Nullable String value) {
        return value == null ? "nobody named" : value;
    }

    private @Nullable String attribution(@Nullable String site) {
        String stated = credits.attribution(site);
        if (stated != null) {
            return stated;
        }
        String declared = findings.metadata().first("ContentSource", "source", "og:article:author_source");
        return declared == null || declared.equals(site)
                ? null
                : findings.restoration().restore(declared);
    }

    private void readCreditsAround() {
        Body body = findings.body();
        List<Passage> passages = findings.content().passages();
        for (int i = Math.max(0, body.first() - ABOVE); i < Math.min(passages.size(), body.end() + BELOW); i++) {
            boolean outside = i < body.first() || i >= body.end();
            if (outside && !passages.get(i).isLink()) {
                credits.read(passages.get(i).text());
            }
        }
    }

    private Map<String, String> disclosure() {
        List<Passage> passages = findings.content().passages();
        int start = Math.max(0, findings.body().first() - 60);
        int end = Math.min(passages.size(), findings.body().first() + 12);
        return Disclosure.of(passages.subList(start, end));
    }

    private Map<String, String> metadata(Map<String, String> disclosure) {
        Map<String, String> metadata = new LinkedHashMap<>(findings.metadata().government());
        if (DISCLOSURE_ONLY.stream().anyMatch(disclosure::containsKey)) {
            disclosure.forEach(metadata::putIfAbsent);
        }
        credits.makers().forEach(metadata::putIfAbsent);
        metadata.replaceAll((name, value) -> findings.restoration().restore(value));
        if (findings.thread() != null) {
            metadata.put("forum", "Discuz!");
        }
        return metadata;
    }

    private List<Passage> outside() {
        List<Passage> outside = new ArrayList<>(findings.content().passages());
        outside.subList(findings.body().first(), findings.body().end()).clear();
        return outside;
    }

    /** The text stops with dots, or a line around it says that there is more. */
    private boolean isCutShort(List<Block> blocks) {
        if (blocks.isEmpty()) {
            return false;
        }
        String last = blocks.getLast().text();
        boolean dots = last.endsWith("...") || last.endsWith("…") || last.endsWith("[…]") || last.endsWith("[...]");
        boolean more = raw.feedContent()
                && findings.content().passages().stream().anyMatch(passage -> MORE.begin(passage.text()));
        return dots || more || outside().stream().anyMatch(passage -> SaleSigns.isPreview(passage.text()));
    }
}
