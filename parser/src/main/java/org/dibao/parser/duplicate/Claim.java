package org.dibao.parser.duplicate;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.dibao.contracts.Fingerprint;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Standing;

/**
 * The question which announcement a document carries.
 *
 * @param documentId the document
 * @param url its address
 * @param fetchedAt when it was fetched
 * @param standing what it is with regard to the announcement
 * @param truncated whether it shows only a part
 * @param fingerprint of its text
 * @param references the documents that it refers to
 */
public record Claim(
        String documentId,
        URI url,
        Instant fetchedAt,
        Standing standing,
        boolean truncated,
        Fingerprint fingerprint,
        List<Reference> references) {}
