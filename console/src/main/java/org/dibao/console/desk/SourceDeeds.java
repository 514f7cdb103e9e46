package org.dibao.console.desk;

import java.util.List;
import org.dibao.console.account.AuditLog;
import org.dibao.console.source.SourceDefinitions;
import org.dibao.contracts.SourceDefined;
import org.springframework.stereotype.Component;

/** Does to sources what an admin wants done, with a line for each in the audit log. */
@Component
final class SourceDeeds {

    private final SourceDefinitions definitions;
    private final AuditLog audit;

    SourceDeeds(SourceDefinitions definitions, AuditLog audit) {
        this.definitions = definitions;
        this.audit = audit;
    }

    /** Does it; when this returns, it is safe in Kafka. */
    void perform(Deed deed, List<SourceReport> reports) {
        List<SourceDefined> sources = reports.stream().map(SourceReport::source).toList();
        switch (deed) {
            case FETCH -> definitions.fetchNow(sources);
            case PAUSE -> definitions.setPaused(sources, true);
            case RESUME -> definitions.setPaused(sources, false);
            case REMOVE ->
                definitions.remove(sources.stream().map(SourceDefined::sourceId).toList());
        }
        sources.forEach(source -> audit.record(deed.act(), source.sourceId()));
    }
}
