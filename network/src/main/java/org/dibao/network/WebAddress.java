package org.dibao.network;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses as browsers do: real pages carry links with blanks, backslashes and Chinese characters, all of which
 * {@link URI} refuses.
 */
public final class WebAddress {

    /**
     * What is longer, percent-encoded, is taken for no address: RFC 9110 (4.1) expects 8000 octets of everybody, and
     * addresses travel in headers and reports, which have no room for megabytes.
     */
    public static final int LONGEST = 8 * 1024;

    private static final Pattern WITH_AUTHORITY = Pattern.compile("(?i)(https?:)?//([^/?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern OTHER_SCHEME = Pattern.compile("(?i)(?!https?:)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern ABOVE_ROOT = Pattern.compile("^(/\\.\\.)+(?=/|$)");
    private static final String UNWISE = "\"<>^`{|}";
    private static final int LAST_PORT = 65_535;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** Blanks around it and line breaks within, as pages have them, count for nothing; but there is an end to it. */
    private static final int MOST_TEXT = 8 * LONGEST;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private WebAddress() {}

    /** Reads an absolute address; empty unless it is http or https with a host, and of a sensible length. */
    public static Optional<URI> of(String text) {
        return text.length() > MOST_TEXT ? Optional.empty() : parse(clean(text)).filter(WebAddress::callable);
    }

    /**
     * Resolves a link as it stands on a page.
     *
     * @param base the page's address
     * @param link the link's value; may be relative, and untidy
     * @return the absolute address; empty unless it is http or https ({@code javascript:}, {@code mailto:}, nonsense), or
     *     if it is longer than {@link #LONGEST}
     */
    public static Optional<URI> resolve(URI base, String link) {
        if (link.length() > MOST_TEXT) {
            return Optional.empty();
        }
        String clean = clean(link);
        if (OTHER_SCHEME.matcher(clean).matches()) {
            return Optional.empty();
        }
        return parse(clean).map(parsed -> resolve(base, parsed)).filter(WebAddress::callable);
    }

    /** Whether it is for its length that a link of a page leads to no address. */
    public static boolean tooLong(URI base, String link) {
        return link.length() > MOST_TEXT
                || base.toString().length() + encoded(clean(link)).length() > LONGEST;
    }

    /** The port that an address means, spelled out or not: 80 for http, 443 for https. */
    public static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? HTTPS_PORT : HTTP_PORT;
    }

    /** Whether the port that an address means is the usual one of its scheme. */
    public static boolean hasUsualPort(URI address) {
        return port(address) == ("https".equalsIgnoreCase(address.getScheme()) ? HTTPS_PORT : HTTP_PORT);
    }

    private static URI resolve(URI base, URI link) {
        boolean sameDocument = link.getScheme() == null
                && link.getRawAuthority() == null
                && link.getRawPath().isEmpty();
        // RFC 3986 keeps the base's path here; java.net.URI still follows RFC 2396 and drops its last segment.
        URI resolved = sameDocument ? onSamePath(base, link) : base.resolve(link);
        return withoutDots(resolved);
    }

    /** Normalised only where there are dots, because normalising also joins double slashes, which some sites mean. */
    private static URI withoutDots(URI address) {
        String path = address.getRawPath();
        URI dotless = path != null && path.contains("/.") ? address.normalize() : address;
        Matcher above = ABOVE_ROOT.matcher(dotless.getRawPath() == null ? "" : dotless.getRawPath());
        return above.find() ? URI.create(dotless.toString().replaceFirst(Pattern.quote(above.group()), "")) : dotless;
    }

    private static URI onSamePath(URI base, URI link) {
        String address = base.toString().replaceFirst("#.*", "");
        String query = link.getRawQuery();
        String fragment = link.getRawFragment();
        return URI.create((query == null ? address : address.replaceFirst("\\?.*", "") + "?" + query)
                + (fragment == null ? "" : "#" + fragment));
    }

    private static boolean callable(URI address) {
        String scheme = address.getScheme();
        return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                && address.toString().length() <= LONGEST
                && address.getHost() != null
                && address.getPort() != 0
                && address.getPort() <= LAST_PORT;
    }

    private static Optional<URI> parse(String clean) {
        try {
            Matcher authority = WITH_AUTHORITY.matcher(clean);
            return Optional.of(
                    authority.matches()
                            ? new URI(lowerCase(authority.group(1)) + "//" + ascii(authority.group(2))
                                    + encoded(authority.group(3)))
                            : new URI(encoded(clean)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String lowerCase(@Nullable String scheme) {
        return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
    }

    /** The authority with its host in Punycode; 例子.中国:8080 becomes xn--fsqu00a.xn--fiqs8s:8080. */
    private static String ascii(String authority) {
        if (authority.chars().allMatch(c -> c < 0x80)) {
            return authority;
        }
        int port = authority.lastIndexOf(':');
        String host = port < 0 ? authority : authority.substring(0, port);
        return IDN.toASCII(host) + (port < 0 ? "" : authority.substring(port));
    }

    /** Blanks at the ends and line breaks inside are dropped and backslashes turned, as the WHATWG URL standard says. */
    private static String clean(String text) {
        String oneLine = text.strip().replaceAll("[\\t\\r\\n]", "");
        int query = oneLine.indexOf('?');
        String beforeQuery = query < 0 ? oneLine : oneLine.substring(0, query);
        return beforeQuery.replace('\\', '/') + (query < 0 ? "" : oneLine.substring(query));
    }

    private static String encoded(String rest) {
        StringBuilder encoded = new StringBuilder(rest.length());
        LONE_PERCENT.matcher(rest).replaceAll("%25").codePoints().forEach(c -> append(encoded, c));
        return encoded.toString();
    }

    private static void append(StringBuilder encoded, int codePoint) {
        if (codePoint > 0x20 && codePoint < 0x7f && codePoint != '\\' && UNWISE.indexOf(codePoint) < 0) {
            encoded.appendCodePoint(codePoint);
            return;
        }
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append(HEX.toHexDigits(b));
        }
    }
}
