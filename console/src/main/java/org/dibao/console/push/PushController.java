package org.dibao.console.push;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dibao.contracts.PushAsked;
import org.dibao.contracts.PushHeard;
import org.dibao.contracts.SourceDefined;
import org.dibao.tables.Table;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The callback of WebSub. The token in its address is the hub's authority to speak, the signature proves that a push is
 * the hub's own; all that comes of it is that the feed is polled at once.
 */
@RestController
@RequestMapping("/push/{sourceId}/{token}")
class PushController {

    private static final Logger LOG = LoggerFactory.getLogger(PushController.class);

    /** As much as a feed may have. */
    private static final int LARGEST = 5 * 1024 * 1024;

    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);
    private static final Duration LONGEST_LEASE = Duration.ofDays(90);

    private static final int TOKEN_LENGTH = 32;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int MOST_LOOKS = 20;

    private final Table<SourceDefined, SourceDefined> sources;
    private final Table<PushAsked, PushAsked> asked;
    private final Table<PushHeard, PushHeard> heard;
    private final InstantSource clock;

    PushController(
            Table<SourceDefined, SourceDefined> sources,
            Table<PushAsked, PushAsked> asked,
            Table<PushHeard, PushHeard> heard,
            InstantSource clock) {
        this.sources = sources;
        this.asked = asked;
        this.heard = heard;
        this.clock = clock;
    }

    /** The hub asks whether we meant it, or says that it will not. */
    @GetMapping
    ResponseEntity<String> verify(
            @PathVariable String sourceId,
            @PathVariable String token,
            @RequestParam("hub.mode") String mode,
            @RequestParam("hub.topic") String topic,
            @RequestParam(name = "hub.challenge", required = false) @Nullable String challenge,
            @RequestParam(name = "hub.lease_seconds", required = false) @Nullable Long leaseSeconds,
            @RequestParam(name = "hub.reason", required = false) @Nullable String reason) {
        PushAsked question = awaited(sourceId, token).orElse(null);
        if (question == null || !question.topic().toString().equals(topic)) {
            return ResponseEntity.notFound().build();
        }
        PushHeard before = before(question);
        if ("denied".equals(mode)) {
            heard.put(new PushHeard(
                    sourceId,
                    token,
                    null,
                    null,
                    reason == null ? "The hub gives no reason." : reason,
                    before.receivedAt()));
            LOG.info(
                    "push denied source={} reason=\"{}\"",
                    sourceId,
                    String.valueOf(reason).replaceAll("\\p{Cntrl}+", " "));
            return ResponseEntity.ok("");
        }
        if (!"subscribe".equals(mode) || challenge == null) {
            return ResponseEntity.notFound().build();
        }
        Instant now = now();
        heard.put(new PushHeard(sourceId, token, now, now.plus(lease(leaseSeconds)), null, before.receivedAt()));
        LOG.info("push verified source={} leaseSeconds={}", sourceId, leaseSeconds);
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(challenge);
    }

    /** The feed has something new. A wrong signature is answered like a right one, as the specification wants it. */
    @PostMapping
    ResponseEntity<Void> hear(
            @PathVariable String sourceId,
            @PathVariable String token,
            @RequestHeader(name = "X-Hub-Signature", required = false) @Nullable String signature,
            HttpServletRequest request)
            throws IOException {
        PushAsked question = question(sourceId, token).orElse(null);
        if (question == null) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
        byte[] body = body(request);
        if (body.length > LARGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        if (!PushSignature.matches(signature, body, question.secret())) {
            LOG.warn("push ignored, its signature is wrong source={}", sourceId);
            return ResponseEntity.accepted().build();
        }
        PushHeard before = before(question);
        heard.put(new PushHeard(sourceId, token, before.verifiedAt(), before.leaseEndsAt(), before.refused(), now()));
        return ResponseEntity.accepted().build();
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        try (InputStream stream = request.getInputStream()) {
            return stream.readNBytes(LARGEST + 1);
        }
    }

    private Optional<PushAsked> question(String sourceId, String token) {
        return asked.get(sourceId)
                .filter(question -> MessageDigest.isEqual(
                        question.token().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8)));
    }

    /** Some hubs ask back before the fetcher's question has come round to us. */
    private Optional<PushAsked> awaited(String sourceId, String token) {
        Optional<PushAsked> question = question(sourceId, token);
        boolean possible =
                token.length() == TOKEN_LENGTH && sources.get(sourceId).isPresent();
        for (int looks = 0; question.isEmpty() && possible && looks < MOST_LOOKS; looks++) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            question = question(sourceId, token);
        }
        return question;
    }

    private PushHeard before(PushAsked question) {
        return heard.get(question.sourceId())
                .filter(last -> last.token().equals(question.token()))
                .orElseGet(() -> PushHeard.nothing(question));
    }

    private static Duration lease(@Nullable Long seconds) {
        Duration lease = seconds == null ? LONGEST_LEASE : Duration.ofSeconds(Math.max(seconds, 0));
        Duration atLeast = lease.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : lease;
        return atLeast.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : atLeast;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
