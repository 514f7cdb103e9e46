package org.dibao.fetcher.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.fetcher.page.PageDates;
import org.dibao.network.Outcome.Answered;
import org.jspecify.annotations.Nullable;

/** How long an answer says that it stays fresh: Cache-Control's max-age, else Expires (RFC 9111, section 4.2.1). */
final class Freshness {

    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})");

    private Freshness() {}

    /** The time; null where the answer does not say. */
    static @Nullable Duration of(Answered answer, Instant now) {
        Optional<Duration> age = answer.headers().first("Cache-Control").flatMap(Freshness::maxAge);
        return age.or(() -> answer.headers()
                        .first("Expires")
                        .flatMap(PageDates::in)
                        .filter(expires -> expires.isAfter(now))
                        .map(expires -> Duration.between(now, expires)))
                .orElse(null);
    }

    private static Optional<Duration> maxAge(String cacheControl) {
        Matcher matcher = MAX_AGE.matcher(cacheControl);
        return matcher.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }
}
