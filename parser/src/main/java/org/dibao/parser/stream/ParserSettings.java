package org.dibao.parser.stream;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the parser works.
 *
 * @param claimValidFor how long after a claim writing what it answered may begin; after that the documents are claimed
 *     again. The longer, the longer the parsers rest when the index in Redis was lost
 * @param indexPatience how long a batch waits for the index before it is given back to the container, which tries again
 * @param longestText characters of the longest text that is published; longer ones go to the dead letters
 */
@Validated
@ConfigurationProperties("dibao.parser")
public record ParserSettings(
        @DefaultValue("5s") Duration claimValidFor,
        @DefaultValue("60s") Duration indexPatience,
        @DefaultValue("500000") int longestText) {

    @AssertTrue(message = "dibao.parser.claim-valid-for must be between 100ms and 60s; 5s is a good value")
    boolean isClaimValidLongEnough() {
        return claimValidFor.toMillis() >= 100 && claimValidFor.toSeconds() <= 60;
    }

    @AssertTrue(message = "dibao.parser.longest-text must be between 10000 and 1000000; more does not fit in a record")
    boolean isLongestTextWritable() {
        return longestText >= 10_000 && longestText <= 1_000_000;
    }
}
