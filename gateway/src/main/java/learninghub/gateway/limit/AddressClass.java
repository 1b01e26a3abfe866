package learninghub.gateway.limit;

import io.netty.util.NetUtil;
import java.util.HexFormat;

/** Who counts as one sender: an IPv4 address, or the /64 that one household or office has of IPv6 (RFC 6177). */
final class AddressClass {
    private static final int NETWORK_BYTES = 8;

    private AddressClass() {}

    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return address;
        }
        return isMappedV4(bytes)
                ? NetUtil.bytesToIpAddress(bytes, 12, 4)
                : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
    }

    private static boolean isMappedV4(byte[] bytes) {
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[10] == (byte) 0xff && bytes[11] == (byte) 0xff;
    }
}
