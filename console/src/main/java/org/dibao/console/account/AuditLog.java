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
        LOG.atInfo()
                .addKeyValue("act", act)
                .addKeyValue("by", who == null ? "nobody" : who.getName())
                .addKeyValue("subject", onOneLine(subject))
                .log("act={} by={} subject={}", act, who == null ? "nobody" : who.getName(), onOneLine(subject));
    }

    /** What a person typed must not begin a line of its own in a log. */
    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
