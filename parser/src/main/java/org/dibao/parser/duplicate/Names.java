package org.dibao.parser.duplicate;

import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.Fingerprint;
import org.dibao.contracts.Reference;

/**
 * What other documents call an announcement by: its document number and its title, the latter also without the issuer in
 * front of it and, where it only brings a document with it (关于印发《…办法》的通知), by that document's title.
 *
 * <p>Both the announcement's own names and those that a reference gives are eight bytes each, so that they can be compared.
 */
public final class Names {

    /** Bytes of a name. Among thirty million names two share them with a chance of 10⁻⁵. */
    private static final int BYTES = 8;

    /** Letters of the shortest title that tells one document from others: 公告 is the name of thousands. */
    private static final int SHORTEST_TITLE = 6;

    private static final Pattern WITHOUT_ISSUER = Pattern.compile("^.{2,30}?(关于.+)$");
    private static final Pattern BROUGHT = Pattern.compile("(?:印发|发布|公布|颁布)(.{5,60}?)的(?:通知|公告|通告|决定|令|函)$");

    private Names() {}

    /** What an announcement is called, as far as a document's fingerprint tells; several names one after the other. */
    public static byte[] of(Fingerprint fingerprint) {
        Set<String> names = new LinkedHashSet<>();
        for (String mark : fingerprint.marks()) {
            Optional<Mark> kind = Mark.kindOf(mark);
            if (kind.equals(Optional.of(Mark.NUMBER))) {
                names.add(mark);
            } else if (kind.equals(Optional.of(Mark.TITLE))) {
                titles(names, Mark.TITLE.saidBy(mark));
            }
        }
        return packed(names);
    }

    /** What a reference calls its document, the surest name first. */
    public static byte[] of(Reference reference) {
        Set<String> names = new LinkedHashSet<>();
        if (reference.number() != null) {
            names.add(Mark.NUMBER.of(MarkReader.normalNumber(reference.number())));
        }
        if (reference.title() != null) {
            titles(names, Letters.of(reference.title()).exact());
        }
        return packed(names);
    }

    /** Both sides leave the issuer out, so that a title with him and one without are the same name. */
    private static void titles(Set<String> names, String title) {
        Matcher withoutIssuer = WITHOUT_ISSUER.matcher(title);
        String bare = withoutIssuer.matches() ? withoutIssuer.group(1) : title;
        title(names, bare);
        Matcher brought = BROUGHT.matcher(bare);
        if (brought.find()) {
            title(names, brought.group(1));
        }
    }

    private static void title(Set<String> names, String title) {
        if (title.length() >= SHORTEST_TITLE) {
            names.add(Mark.TITLE.of(title));
        }
    }

    private static byte[] packed(Set<String> names) {
        ByteBuffer packed = ByteBuffer.allocate(names.size() * BYTES);
        names.forEach(name -> packed.put(Identity.ofName(name)));
        return packed.array();
    }
}
