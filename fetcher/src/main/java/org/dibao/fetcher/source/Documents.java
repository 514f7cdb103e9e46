package org.dibao.fetcher.source;

import java.util.List;
import org.dibao.contracts.DocumentFetched;

/** Where documents go. */
@FunctionalInterface
public interface Documents {

    /** Writes documents; they are safe when this returns. What it throws ends the poll, which is then as if it had not been. */
    void write(List<DocumentFetched> documents);
}
