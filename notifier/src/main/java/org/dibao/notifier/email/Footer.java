package org.dibao.notifier.email;

import java.net.URI;
import java.util.Map;
import org.dibao.contracts.DeliveryUpdated;
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

    /**
     * The header fields that let a mail program unsubscribe with one click (RFC 2369, RFC 8058), and that lead back to
     * the delivery where a relay rewrites the Message-ID.
     */
    Map<String, String> headers(DeliveryUpdated delivery) {
        return Map.of(
                "List-Unsubscribe",
                "<" + unsubscribe + ">",
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click",
                "X-Dibao-Delivery",
                delivery.deliveryId(),
                "Auto-Submitted",
                "auto-generated");
    }
}
