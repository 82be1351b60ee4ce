package org.plumbline.account.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The network an address belongs to: what one subscriber usually has, /24 of IPv4 and /48 of IPv6. */
final class Networks {

    /** Only such texts are addresses; anything else would be looked up as a name. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}(%[\\w.]+)?");
    private static final int IPV4_BYTES = 4;
    private static final int IPV4_NETWORK_BYTES = 3;
    private static final int IPV6_NETWORK_BYTES = 6;

    private Networks() {
    }

    /** Hexadecimal, the same for every address of one network; the text itself when it is no address. */
    static String of(String address) {
        if (address == null || !ADDRESS.matcher(address).matches()) {
            return String.valueOf(address);
        }
        try {
            byte[] bytes = InetAddress.getByName(address.replaceAll("%.*", "")).getAddress();
            int kept = bytes.length == IPV4_BYTES ? IPV4_NETWORK_BYTES : IPV6_NETWORK_BYTES;
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, kept));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
