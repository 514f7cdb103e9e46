package org.dibao.bench.matching;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one number of subscriptions came to.
 *
 * @param size how many subscriptions
 * @param correct whether the same subscriptions were found as with the peer, or as each search means
 * @param made how long ours took to be ready, and how large it is
 * @param ours our pace
 * @param peer Lucene Monitor's; null where it was not asked
 * @param peerReady how many seconds Lucene Monitor took to register all; null likewise
 * @param changes what happened while subscriptions changed
 */
record Result(
        int size,
        boolean correct,
        Ours made,
        Pace ours,
        @Nullable Pace peer,
        @Nullable Double peerReady,
        Changes changes) {

    /** The rounds, for whoever watches. */
    String line() {
        return String.format(Locale.ROOT, "%,d: ours %s, peer %s, %s", size, ours, peer, changes);
    }

    String row() {
        Pace other = peer;
        return String.format(
                Locale.ROOT,
                "| %,d | %,.0f | %s | %s | %.1f | %.2f s | %s | %.1f MiB | %s |%n",
                size,
                ours.median(),
                other == null ? "" : String.format(Locale.ROOT, "%,.0f", other.median()),
                other == null ? "" : String.format(Locale.ROOT, "%,.0f", ours.median() / other.median()),
                ours.answers(),
                made.ready().toNanos() / 1e9,
                peerReady == null ? "" : String.format(Locale.ROOT, "%.2f s", peerReady),
                made.bytes() / 1048576.0,
                correct ? "yes" : "**no**");
    }

    String changesRow() {
        return String.format(
                Locale.ROOT,
                "| %,d | %,d | %d | %.1f ms | %.1f ms | %.1f ms |%n",
                size,
                changes.made(),
                changes.missed(),
                changes.longestChange(),
                changes.longestMatch(),
                changes.longestAlone());
    }
}
