package org.dibao.notifier.email;

import java.net.URI;
import java.util.Map;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.delivery.Pages;

/**
 * What stands below every mail that somebody subscribed to.
 *
 * @param preferences where he changes what is sent, and when
 * @param unsubscribe where he ends it
 */
record Footer(URI preferences, URI unsubscribe) {

    static Footer of(Pages pages, SubscriptionDefined subscription) {
        return new Footer(pages.preferences(subscription), pages.unsubscribe(subscription));
    }

    /** The header fields that let a mail program unsubscribe with one click (RFC 2369, RFC 8058). */
    Map<String, String> headers() {
        return Map.of(
                "List-Unsubscribe", "<" + unsubscribe + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
}
