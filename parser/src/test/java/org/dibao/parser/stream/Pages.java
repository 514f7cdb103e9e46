package org.dibao.parser.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.Topic;
import org.dibao.events.EventCodec;
import org.dibao.events.Received;

/** Invented pages, no two texts alike unless they are meant to be. */
final class Pages {

    private static final String WORDS =
            "春夏秋冬山川河湖风云雨雪花草树木鱼虫鸟兽日月星辰东西南北上下左右前后高低远近长短轻重快慢早晚" + "新旧大小多少红黄蓝绿黑白金银铜铁米面油盐茶酒书画琴棋舟车桥路门窗墙瓦衣帽鞋袜笔墨纸砚刀枪剑戟";
    private static final AtomicLong OFFSETS = new AtomicLong();

    private Pages() {}

    /** A text of about 500 characters; the same seed gives the same text. */
    static String text(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int paragraph = 0; paragraph < 6; paragraph++) {
            for (int sentence = 0; sentence < 3; sentence++) {
                for (int word = 0; word < 28; word++) {
                    text.append(WORDS.charAt(random.nextInt(WORDS.length())));
                }
                text.append('。');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** A page with that text under a title that says it is invented. */
    static DocumentFetched page(String source, String url, String text) {
        return page(source, url, title(text), text);
    }

    /** A page with that text under that title. */
    static DocumentFetched page(String source, String url, String title, String text) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=zh><head><meta charset=utf-8><title>")
                .append(title)
                .append("</title></head><body><h1>")
                .append(title)
                .append("</h1><div class=content>");
        text.lines().forEach(line -> html.append("<p>").append(line).append("</p>\n"));
        return document(
                source, url, html.append("</div></body></html>").toString().getBytes(UTF_8), false);
    }

    /** The same as the issuer's own. */
    static DocumentFetched official(DocumentFetched page) {
        return document(page.sourceId(), page.url().toString(), page.body(), true);
    }

    static DocumentFetched document(String source, String url, byte[] body, boolean official) {
        String hash = HexFormat.of().formatHex(sha256(body));
        return new DocumentFetched(
                HexFormat.of().formatHex(sha256((url + hash).getBytes(UTF_8))),
                URI.create(url),
                source,
                source,
                Instant.parse("2026-11-20T08:00:00Z"),
                "text/html; charset=utf-8",
                hash,
                null,
                null,
                false,
                false,
                official,
                official ? "样例市人民政府" : null,
                null,
                body);
    }

    /** As it comes out of the topic. */
    static Received received(DocumentFetched document) {
        var sent = EventCodec.encode(document, "/fetcher");
        return new Received(
                Topic.DOCUMENT_FETCHED.topicName(),
                0,
                OFFSETS.getAndIncrement(),
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers().toArray()),
                document.fetchedAt());
    }

    private static String title(String text) {
        return "关于" + text.substring(0, 12) + "的通知";
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
