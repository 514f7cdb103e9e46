package org.dibao.notifier.email;

import java.util.List;

/**
 * Why a reader receives an announcement.
 *
 * @param sentence that he asked for it, with his search
 * @param reasons what of his search was found, in the order of the search; empty where he asked for everything
 */
record Why(String sentence, List<Reason> reasons) {

    /**
     * One thing that was found.
     *
     * @param label the field of the search that it answers
     * @param value what was found there
     * @param passages where it stands in the announcement, with a few words around it
     */
    record Reason(String label, String value, List<Line> passages) {}
}
