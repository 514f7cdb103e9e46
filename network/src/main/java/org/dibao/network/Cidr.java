package org.dibao.network;

import java.net.InetAddress;

/**
 * A range of addresses, {@code 10.0.0.0/8} or {@code fc00::/7}.
 *
 * @param first the range's first address; its family is the range's
 * @param prefixLength how many leading bits must agree
 */
record Cidr(InetAddress first, int prefixLength) {

    Cidr {
        int bits = first.getAddress().length * Byte.SIZE;
        if (prefixLength < 0 || prefixLength > bits) {
            throw new IllegalArgumentException("A prefix of " + prefixLength + " bits does not fit "
                    + first.getHostAddress() + ", which has " + bits + ".");
        }
    }

    /**
     * Reads {@code address/bits}, or a bare address as a range of one.
     *
     * @throws IllegalArgumentException if that is not an address literal
     */
    static Cidr of(String text) {
        int slash = text.indexOf('/');
        InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int bits = slash < 0 ? address.getAddress().length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1));
        return new Cidr(address, bits);
    }

    boolean contains(InetAddress address) {
        byte[] own = first.getAddress();
        byte[] other = address.getAddress();
        return own.length == other.length && sameLeadingBits(own, other);
    }

    private boolean sameLeadingBits(byte[] own, byte[] other) {
        int whole = prefixLength / Byte.SIZE;
        for (int i = 0; i < whole; i++) {
            if (own[i] != other[i]) {
                return false;
            }
        }
        int rest = prefixLength % Byte.SIZE;
        return rest == 0 || (own[whole] ^ other[whole]) >>> (Byte.SIZE - rest) << (Integer.SIZE - rest) == 0;
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + prefixLength;
    }
}
