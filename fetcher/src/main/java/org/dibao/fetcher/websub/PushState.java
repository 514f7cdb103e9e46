package org.dibao.fetcher.websub;

import java.util.Optional;
import org.dibao.contracts.PushAsked;
import org.dibao.contracts.PushHeard;

/** What was asked of hubs, and what was heard from them. */
public interface PushState {

    /** What was last asked for a source. */
    Optional<PushAsked> asked(String sourceId);

    /** What was last heard for a source, whichever question it belongs to. */
    Optional<PushHeard> heard(String sourceId);

    /** Writes down what is asked; it is safe, and the callback knows it, when this returns. */
    void write(PushAsked asked);
}
