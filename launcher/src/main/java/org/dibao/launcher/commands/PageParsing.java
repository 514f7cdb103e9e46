package org.dibao.launcher.commands;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dibao.contracts.Announcement;
import org.dibao.events.Json;
import org.dibao.parser.AnnouncementReader;
import org.dibao.parser.Understanding;
import org.dibao.parser.explain.Notes;
import org.dibao.parser.page.RawPage;
import org.dibao.parser.structure.SourceKnowledge;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A page's bytes to the announcement's JSON, through the very reader that the parser service runs. */
final class PageParsing {

    private static final int STEP_WIDTH = 15;

    private final AnnouncementReader reader = new AnnouncementReader();

    /**
     * The announcement on a page, with its whole {@code text} beside the blocks.
     *
     * @throws Failure if there is none, with the reason
     */
    ObjectNode parse(byte[] body, String file, @Nullable String url, @Nullable String contentType) {
        return switch (reader.read(page(body, file, url, contentType), SourceKnowledge.NONE)) {
            case Understanding.Understood understood -> json(understood.announcement());
            case Understanding.NoAnnouncement nothing -> throw new Failure(file + ": " + nothing.reason());
        };
    }

    /** What each step found on the page and why, a line each; where there is no announcement, the last one says so. */
    List<String> explain(byte[] body, String file, @Nullable String url, @Nullable String contentType) {
        Notes notes = new Notes();
        reader.read(page(body, file, url, contentType), SourceKnowledge.NONE, notes);
        return notes.all().stream().map(PageParsing::line).toList();
    }

    private static String line(Notes.Note note) {
        String line =
                note.step() + " ".repeat(Math.max(0, STEP_WIDTH - note.step().length())) + "  " + note.outcome();
        return note.reason().isEmpty() ? line : line + "\n" + " ".repeat(STEP_WIDTH + 4) + note.reason();
    }

    private static RawPage page(byte[] body, String file, @Nullable String url, @Nullable String contentType) {
        return new RawPage(
                body,
                contentType != null ? contentType : typeOf(file),
                url == null ? null : GivenAddress.ofPage(url),
                null,
                null,
                false,
                false,
                Instant.now());
    }

    /** The answer to one line of a list: the announcement, or the error, and always the file. */
    String parseLine(String line) {
        String file = "";
        try {
            JsonNode request = Json.mapper().readTree(line);
            file = request.path("file").asString("");
            if (file.isEmpty()) {
                throw new Failure("The line names no file; it must read {\"file\":…,\"url\":…,\"contentType\":…}.");
            }
            ObjectNode answer = answer(file);
            return answer.setAll(parse(Input.read(file), file, text(request, "url"), text(request, "contentType")))
                    .toString();
        } catch (JacksonException e) {
            return answer(file)
                    .put("error", "Not a JSON object: " + e.getOriginalMessage())
                    .toString();
        } catch (RuntimeException e) {
            return answer(file)
                    .put("error", e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
                    .toString();
        }
    }

    private static ObjectNode answer(String file) {
        return Json.mapper().createObjectNode().put("file", file);
    }

    private static ObjectNode json(Announcement announcement) {
        ObjectNode json = Json.mapper().valueToTree(announcement);
        return json.put("text", announcement.text());
    }

    private static @Nullable String text(JsonNode request, String name) {
        JsonNode value = request.path(name);
        return value.isString() ? value.stringValue() : null;
    }

    private static @Nullable String typeOf(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".txt") ? "text/plain; charset=" + StandardCharsets.UTF_8 : null;
    }
}
