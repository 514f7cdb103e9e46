package org.dibao.console.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Every act of an admin or operator, one line each, on a logger of its own that can be sent where it is kept. */
@Component
public final class AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.dibao.console.audit");

    /**
     * Writes one line.
     *
     * @param act what was done, as {@code source.pause}
     * @param subject to what: an id, never a secret
     */
    public void record(String act, String subject) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        record(act, who == null ? "nobody" : who.getName(), subject);
    }

    /** Writes one line of an act that was not done on a page. */
    void record(String act, String by, String subject) {
        LOG.atInfo()
                .addKeyValue("act", act)
                .addKeyValue("by", onOneLine(by))
                .addKeyValue("subject", onOneLine(subject))
                .log("act={} by={} subject={}", act, onOneLine(by), onOneLine(subject));
    }

    /** What a person typed must not begin a line of its own in a log. */
    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
