package org.dibao.notifier.delivery;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.dibao.contracts.SubscriptionDefined;

/** The console's pages that messages link to. */
public final class Pages {

    private final String base;

    /**
     * Pages below the given address.
     *
     * @param publicAddress where readers reach the console, with or without a slash at its end
     */
    public Pages(URI publicAddress) {
        String address = publicAddress.toString();
        this.base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** An announcement's page in the gazette. */
    public URI announcement(String announcementId) {
        return URI.create(base + "/announcement/" + encode(announcementId));
    }

    /** Where a subscription is ended: a page at GET, one click at POST (RFC 8058). */
    public URI unsubscribe(SubscriptionDefined subscription) {
        return URI.create(base + "/unsubscribe/" + encode(subscription.subscriptionId()) + "?token="
                + encode(subscription.manageToken()));
    }

    /** Where a subscription is changed, by whoever holds the token in the address. */
    public URI preferences(SubscriptionDefined subscription) {
        return URI.create(base + "/subscription/" + encode(subscription.subscriptionId()) + "?token="
                + encode(subscription.manageToken()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
