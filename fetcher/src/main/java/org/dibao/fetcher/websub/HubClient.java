package org.dibao.fetcher.websub;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dibao.contracts.PushAsked;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourceRepair;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.network.Exchange;
import org.dibao.network.HttpFetcher;
import org.dibao.network.Outcome;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.Outcome.NoAnswer;

/** Asks hubs to push to our callback (WebSub, section 5.1); under the same address rules as any other call. */
public final class HubClient {

    /** What we ask for; the hub decides. */
    private static final Duration LEASE = Duration.ofDays(10);

    private static final int RANDOM_BYTES = 24;

    private final HttpFetcher http;
    private final String callbacks;
    private final SecureRandom random = new SecureRandom();

    /**
     * A client.
     *
     * @param callbacks the public address under which the callbacks lie
     */
    public HubClient(HttpFetcher http, URI callbacks) {
        this.http = http;
        this.callbacks = callbacks.toString().replaceFirst("/+$", "");
    }

    /** Text that nobody guesses. */
    String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Asks; says why it did not go through, as a note, or nothing where the hub will verify. */
    Optional<String> subscribe(PushAsked asked) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", "subscribe");
        form.put("hub.topic", asked.topic().toString());
        form.put("hub.callback", callbacks + "/push/" + asked.sourceId() + "/" + asked.token());
        form.put("hub.secret", asked.secret());
        form.put("hub.lease_seconds", Long.toString(LEASE.toSeconds()));
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Outcome outcome = http.exchange(
                Exchange.post(asked.hub(), body.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded"));
        return switch (outcome) {
            case Answered answer -> refusal(asked.hub(), answer);
            case NoAnswer none ->
                Optional.of(SourceNote.of(SourceRepair.HUB_NOT_ASKED, PoliteFetcher.fault(none))
                        .text());
        };
    }

    private static Optional<String> refusal(URI hub, Answered answer) {
        return answer.successful()
                ? Optional.empty()
                : Optional.of(SourceNote.of(SourceRepair.HUB_REFUSES, hub, answer.status())
                        .text());
    }
}
