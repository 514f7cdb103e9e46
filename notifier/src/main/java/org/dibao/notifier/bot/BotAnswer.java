package org.dibao.notifier.bot;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dibao.events.Json;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.RetryAfter;
import org.dibao.notifier.delivery.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the answers of platforms that answer 200 whatever happened and say in a field of the body how it went. That
 * they were sent too much, a gateway before them says with a status beside it.
 *
 * @param codeField the field with the code; 0 means that the message was taken
 * @param wordsField the field with the reason in words
 * @param tooFast codes that ask for fewer messages
 * @param pause how long the platform then takes none
 * @param gone codes that say that there is no such bot any more
 * @param never codes that say that this very message is unwanted, while another may pass
 */
record BotAnswer(
        String codeField,
        String wordsField,
        Set<Integer> tooFast,
        Duration pause,
        Set<Integer> gone,
        Set<Integer> never) {

    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    Outcome read(Answered answered, Instant now) {
        Optional<Integer> code = code(answered).map(found -> found.asInt(-1));
        if (code.filter(tooFast::contains).isPresent()) {
            return new Outcome.TooFast(
                    codeField + " " + code.get() + " " + words(answered),
                    notBefore(answered, now).orElse(now.plus(pause)));
        }
        return answered.successful() ? byCode(answered, now) : byStatus(answered, now);
    }

    /** The outcome that the status alone tells. */
    static Outcome byStatus(Answered answered, Instant now) {
        int status = answered.status();
        String answer = status + " " + body(answered);
        if (status == GONE) {
            return new Outcome.Gone(answer);
        }
        Instant notBefore = notBefore(answered, now).orElse(null);
        return status == TOO_MANY_REQUESTS
                ? new Outcome.TooFast(answer, notBefore)
                : new Outcome.Failed(answer, notBefore, status == UNAVAILABLE);
    }

    /** Feishu's gateway has a field of its own, which counts seconds as Retry-After does. */
    private static Optional<Instant> notBefore(Answered answered, Instant now) {
        return answered.headers()
                .first("Retry-After")
                .or(() -> answered.headers().first("x-ogw-ratelimit-reset"))
                .flatMap(value -> RetryAfter.read(value, now));
    }

    static String body(Answered answered) {
        return new String(answered.body(), StandardCharsets.UTF_8).strip();
    }

    private Outcome byCode(Answered answered, Instant now) {
        Optional<JsonNode> code = code(answered);
        if (code.isEmpty()) {
            return Outcome.Failed.because("the answer is not that of a bot; is the address right? " + body(answered));
        }
        int number = code.get().asInt(-1);
        String answer = codeField + " " + number + " " + words(answered);
        if (number == 0) {
            return new Outcome.Delivered(answer);
        }
        if (gone.contains(number)) {
            return new Outcome.Gone(answer);
        }
        if (never.contains(number)) {
            return new Outcome.Refused(answer);
        }
        return Outcome.Failed.because(answer);
    }

    private Optional<JsonNode> code(Answered answered) {
        return field(answered, codeField).filter(JsonNode::isNumber);
    }

    private String words(Answered answered) {
        return field(answered, wordsField).map(words -> words.asString("")).orElse("");
    }

    private static Optional<JsonNode> field(Answered answered, String name) {
        try {
            return Optional.ofNullable(Json.mapper().readTree(answered.body()).get(name));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
