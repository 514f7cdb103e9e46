package org.dibao.console.desk;

import java.util.List;
import java.util.Optional;
import org.dibao.contracts.PushAsked;
import org.dibao.contracts.PushHeard;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.dibao.tables.Table;

/** The sources: what admins have defined, and what the fetcher found. */
final class Sources {

    private final Table<SourceDefined, SourceDefined> defined;
    private final Table<SourcePolled, SourcePolled> polled;
    private final Table<PushAsked, PushAsked> asked;
    private final Table<PushHeard, PushHeard> heard;

    Sources(
            Table<SourceDefined, SourceDefined> defined,
            Table<SourcePolled, SourcePolled> polled,
            Table<PushAsked, PushAsked> asked,
            Table<PushHeard, PushHeard> heard) {
        this.defined = defined;
        this.polled = polled;
        this.asked = asked;
        this.heard = heard;
    }

    /** All as of now, in no order. */
    List<SourceReport> reports() {
        return defined.values().stream().map(this::report).toList();
    }

    Optional<SourceReport> find(String sourceId) {
        return defined.get(sourceId).map(this::report);
    }

    private SourceReport report(SourceDefined source) {
        String id = source.sourceId();
        SourceReport.Push push = asked.get(id)
                .map(question -> new SourceReport.Push(
                        question,
                        heard.get(id)
                                .filter(answer -> answer.token().equals(question.token()))
                                .orElse(null)))
                .orElse(null);
        return new SourceReport(source, polled.get(id).orElse(null), push);
    }
}
