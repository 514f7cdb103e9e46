package org.dibao.notifier.delivery;

import java.net.URI;

/**
 * Keeps the addresses of endpoints out of what is said about them. Whoever knows the address of a group's bot may post in
 * that group, and sentences about failures go to the ledger, to logs and to pages that others read, and outlive the
 * subscription.
 */
public final class HiddenAddress {

    private HiddenAddress() {}

    /** The sentence with nothing but the host left of the address. */
    public static String in(String sentence, String address) {
        return sentence.replace(address, host(address));
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "(address)" : host;
        } catch (IllegalArgumentException e) {
            return "(address)";
        }
    }
}
