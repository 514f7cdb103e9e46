package org.dibao.parser.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dibao.contracts.Attachment.Reading;
import org.dibao.contracts.Block;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.DocumentPart;
import org.dibao.contracts.DocumentPart.Kind;
import org.dibao.contracts.PartFetched;
import org.dibao.contracts.PartRequested;
import org.dibao.parser.explain.Trace;
import org.dibao.parser.file.FileKind;
import org.dibao.parser.file.FileReader;
import org.dibao.parser.file.FileReading;
import org.dibao.parser.page.Page;
import org.dibao.parser.page.PageReader;
import org.dibao.parser.page.PageReading;
import org.dibao.parser.page.RawPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what was fetched of a part. What cannot be read is a part without text; nothing about a part is an exception. */
public final class PartReader {

    private static final Logger LOG = LoggerFactory.getLogger(PartReader.class);

    private final PageReader pages;
    private final FileReader files;

    public PartReader(PageReader pages, FileReader files) {
        this.pages = pages;
        this.files = files;
    }

    /**
     * The part as read.
     *
     * @param room characters that its text may have; what is longer is cut at a paragraph
     */
    public DocumentPart read(PartFetched fetched, int room) {
        PartRequested asked = fetched.request();
        if (fetched.failure() != null) {
            LOG.info("part not fetched document={} part={} reason=\"{}\"", asked.key(), asked.url(), fetched.reason());
            return without(asked, fetched.failure());
        }
        DocumentPart part = asked.kind() == Kind.ATTACHMENT ? file(fetched) : page(fetched);
        if (!part.hasText()) {
            LOG.info("part not read document={} part={} outcome={}", asked.key(), asked.url(), part.reading());
        }
        return within(part, room);
    }

    private DocumentPart page(PartFetched fetched) {
        PartRequested asked = fetched.request();
        return switch (pages.read(raw(fetched))) {
            case PageReading.Read read -> {
                Page page = read.page();
                yield new DocumentPart(
                        Kind.NEXT_PAGE,
                        asked.name(),
                        asked.url(),
                        Reading.READ,
                        page.blocks(),
                        page.attachments(),
                        page.continuedAt());
            }
            case PageReading.Nothing nothing -> without(asked, Reading.WITHOUT_TEXT);
        };
    }

    private DocumentPart file(PartFetched fetched) {
        PartRequested asked = fetched.request();
        if (fetched.truncated()) {
            return without(asked, Reading.TOO_LARGE);
        }
        FileKind kind = FileKind.of(fetched.body());
        if (kind == null) {
            return isPlain(fetched) ? text(pages.read(raw(fetched)), asked) : without(asked, Reading.OTHER_KIND);
        }
        return switch (files.read(kind, fetched.body())) {
            case FileReading.Unreadable unreadable -> {
                LOG.info("file not read address={} reason=\"{}\"", asked.url(), unreadable.reason());
                yield without(asked, Reading.UNREADABLE);
            }
            case FileReading.Read read -> text(pages.read(read.text(), raw(fetched), Trace.NONE), asked);
        };
    }

    private static DocumentPart text(PageReading reading, PartRequested asked) {
        return switch (reading) {
            case PageReading.Read read ->
                new DocumentPart(
                        Kind.ATTACHMENT,
                        asked.name(),
                        asked.url(),
                        Reading.READ,
                        read.page().blocks(),
                        List.of(),
                        null);
            case PageReading.Nothing nothing -> without(asked, Reading.WITHOUT_TEXT);
        };
    }

    /** Without a type of its own, a file without tags is as good as declared. */
    private static boolean isPlain(PartFetched fetched) {
        String type = fetched.contentType() == null
                ? ""
                : fetched.contentType().strip().toLowerCase(Locale.ROOT);
        return type.startsWith("text/plain") || type.startsWith("text/csv");
    }

    /** The name stands in the list of files and as heading; as the title it would end the search for one in the file. */
    private static RawPage raw(PartFetched fetched) {
        PartRequested asked = fetched.request();
        DocumentFetched document = asked.document();
        return new RawPage(
                fetched.body(),
                fetched.contentType(),
                asked.url(),
                asked.kind() == Kind.ATTACHMENT ? asked.name() : null,
                document.listedAt(),
                false,
                fetched.truncated(),
                fetched.fetchedAt());
    }

    private static DocumentPart within(DocumentPart part, int room) {
        List<Block> kept = new ArrayList<>();
        int length = 0;
        for (Block block : part.blocks()) {
            length += block.text().length() + 1;
            if (length > room) {
                Reading outcome = kept.isEmpty() ? Reading.TOO_LARGE : Reading.SHORTENED;
                return new DocumentPart(
                        part.kind(), part.name(), part.url(), outcome, kept, part.attachments(), part.continuedAt());
            }
            kept.add(block);
        }
        return part;
    }

    private static DocumentPart without(PartRequested asked, Reading reading) {
        return DocumentPart.without(asked.kind(), asked.name(), asked.url(), reading);
    }
}
