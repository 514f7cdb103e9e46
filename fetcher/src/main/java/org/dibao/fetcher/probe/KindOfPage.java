package org.dibao.fetcher.probe;

import org.dibao.contracts.ProbeStep;
import org.dibao.contracts.SourceKind;
import org.dibao.fetcher.feed.FeedReader;
import org.dibao.fetcher.feed.FeedReading;
import org.dibao.fetcher.listing.BuiltInSelectors;
import org.dibao.fetcher.listing.RowInference;
import org.dibao.fetcher.listing.Sitemap;
import org.dibao.fetcher.source.AnswerReader;
import org.dibao.network.Outcome.Answered;
import org.jsoup.nodes.Document;

/** Tells what kind of source an answer could be. */
final class KindOfPage {

    private KindOfPage() {}

    static SourceKind of(Answered answer) {
        String type = answer.headers().first("Content-Type").orElse(null);
        if (new FeedReader().read(answer.body(), type, answer.address()) instanceof FeedReading.Feed) {
            return SourceKind.FEED;
        }
        if (Sitemap.read(answer.body(), answer.address()).isPresent()) {
            return SourceKind.SITEMAP;
        }
        Document page = AnswerReader.document(answer);
        if (page.selectFirst("tbody[id^=normalthread]") != null
                && BuiltInSelectors.forDiscuz(page).isPresent()) {
            return SourceKind.DISCUZ;
        }
        if (BuiltInSelectors.isCatalogue(page)) {
            return SourceKind.CATALOGUE;
        }
        return RowInference.isList(page) ? SourceKind.LIST : SourceKind.PAGE;
    }

    /** The step that tells of it. */
    static ProbeStep step(SourceKind kind) {
        return switch (kind) {
            case FEED -> ProbeStep.LOOKS_LIKE_FEED;
            case LIST -> ProbeStep.LOOKS_LIKE_LIST;
            case PAGE -> ProbeStep.LOOKS_LIKE_PAGE;
            case SITEMAP -> ProbeStep.LOOKS_LIKE_SITEMAP;
            case DISCUZ -> ProbeStep.LOOKS_LIKE_DISCUZ;
            case CATALOGUE -> ProbeStep.LOOKS_LIKE_CATALOGUE;
        };
    }
}
