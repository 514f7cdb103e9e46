package org.dibao.bench.copies;

import java.util.List;
import org.dibao.contracts.Announcement;

/** Says of documents, in the order in which they come, which announcement each carries. */
interface Joiner extends AutoCloseable {

    /** The name that the report gives it. */
    String name();

    /**
     * Takes the next documents.
     *
     * @return a name for what each carries; the same for those that it takes for copies of one another
     */
    List<String> join(List<Read> documents);

    @Override
    default void close() {}

    /** A specimen and what was read on its page. */
    record Read(Specimen specimen, Announcement announcement) {}
}
