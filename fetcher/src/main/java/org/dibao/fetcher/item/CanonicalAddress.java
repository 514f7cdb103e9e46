package org.dibao.fetcher.item;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address by which a page is known, whichever way led there: without fragment, default port and the parameters
 * that only say who came by which road.
 */
public final class CanonicalAddress {

    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(?:utm_\\w+|jsessionid|phpsessid|aspsessionid\\w*|spm|isappinstalled|fbclid|gclid|share_token)(?:=.*)?");

    /** Discuz! makes its sessions of six characters; elsewhere, and in other forms, {@code sid} often names the page. */
    private static final Pattern DISCUZ_SESSION = Pattern.compile("sid=(?=[0-9a-zA-Z]{6}$)(?=.*[0-9])(?=.*[a-zA-Z]).*");

    private static final Pattern DISCUZ_PATH =
            Pattern.compile("(?:.*/)?(?:forum|forumdisplay|viewthread|thread|redirect|portal|group|home)\\.php");
    private static final Pattern SESSION_IN_PATH = Pattern.compile("(?i);jsessionid=[^/?#]*");

    private CanonicalAddress() {}

    /** The canonical form of an absolute http or https address. */
    public static URI of(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        String port = isDefaultPort(address) || address.getPort() < 0 ? "" : ":" + address.getPort();
        String path = SESSION_IN_PATH
                .matcher(address.getRawPath() == null ? "" : address.getRawPath())
                .replaceAll("");
        return URI.create(address.getScheme().toLowerCase(Locale.ROOT) + "://" + host + port
                + (path.isEmpty() ? "/" : path)
                + query(address.getRawQuery(), DISCUZ_PATH.matcher(path).matches()));
    }

    private static boolean isDefaultPort(URI address) {
        return address.getPort() == ("https".equalsIgnoreCase(address.getScheme()) ? 443 : 80);
    }

    private static String query(@Nullable String query, boolean ofDiscuz) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .filter(parameter -> !TRACKING.matcher(parameter).matches())
                .filter(parameter ->
                        !(ofDiscuz && DISCUZ_SESSION.matcher(parameter).matches()))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
