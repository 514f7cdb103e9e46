package org.dibao.notifier.email;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.search.query.Explanation;
import org.dibao.search.query.ParsedQuery;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;

/**
 * Says why a reader receives an announcement: which of his words and fields it answers, and where the words stand.
 * Where the text is no longer at hand, the words are shown without their place.
 */
final class Reasons {

    private final RegionNames regions;
    private final InstantSource clock;

    Reasons(RegionNames regions, InstantSource clock) {
        this.regions = regions;
        this.clock = clock;
    }

    /** What of a subscription's search an announcement answers; nothing where that cannot be told any more. */
    Explanation explain(SubscriptionDefined subscription, AnnouncementPublished published) {
        return Query.parse(subscription.query()) instanceof ParsedQuery.Ok understood
                ? Explanation.of(understood.query(), published, today())
                : new Explanation(List.of(), List.of());
    }

    /** The same in the reader's words. */
    Why why(Wording words, SubscriptionDefined subscription, Explanation explanation, AnnouncementPublished published) {
        if (subscription.query().isBlank()) {
            return new Why(words.get("because.everything"), List.of());
        }
        List<Why.Reason> reasons = new ArrayList<>();
        explanation.conditions().forEach(condition -> reasons.add(condition(words, condition)));
        explanation.words().forEach(word -> reasons.add(word(words, word, published.announcement())));
        return new Why(words.get("because", subscription.query()), List.copyOf(reasons));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Subject.ZONE);
    }

    private Why.Reason condition(Wording words, Explanation.Condition condition) {
        String value = condition.value();
        String shown = switch (condition.field()) {
            case REGION, WITHIN -> regions.nameOf(value).orElse(value);
            case KIND -> words.of(AnnouncementKind.valueOf(value));
            case LEVEL -> words.of(IssuerLevel.valueOf(value));
            case STANDING -> words.of(Standing.valueOf(value), words.get("standing.anybody"));
            default -> value.isEmpty() ? words.get("why.holds") : value;
        };
        return new Why.Reason(words.of(condition.field()), shown, List.of());
    }

    private static Why.Reason word(Wording words, Explanation.Word word, Announcement announcement) {
        List<Line> passages = word.inTitle().isEmpty() ? Passages.of(announcement.text(), word.inText()) : List.of();
        return new Why.Reason(words.of(word.field()), word.written(), passages);
    }
}
