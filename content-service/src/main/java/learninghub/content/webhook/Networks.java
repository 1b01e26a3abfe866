package learninghub.content.webhook;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses a message may be sent to: public ones, and what the operator allows. An IPv4 address mapped into IPv6 is that IPv4
 * address: the JDK unwraps it.
 */
final class Networks {
    /** The special-purpose registries of IANA (RFC 6890): this host, private, shared, link-local, documentation, benchmarking, multicast. */
    private static final List<Network> SPECIAL = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            // An IPv4 address may be hidden in it.
            "2002::/16",
            "3fff::/20");

    /** The only part of IPv6 given to the public so far; loopback, local, mapped and translated addresses lie outside. */
    private static final List<Network> GLOBAL_IPV6 = networks("2000::/3");

    private final List<Network> allowed;

    Networks(List<String> allowed) {
        this.allowed = networks(allowed.toArray(String[]::new));
    }

    boolean permit(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (holds(allowed, bytes)) {
            return true;
        }
        boolean global = bytes.length == 4 || holds(GLOBAL_IPV6, bytes);
        return global && !holds(SPECIAL, bytes);
    }

    private static boolean holds(List<Network> networks, byte[] address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }

    private static List<Network> networks(String... written) {
        return Arrays.stream(written).map(Network::of).toList();
    }

    /** All addresses that begin with these bits. Netty's rule of that kind (4.1) also takes those that equal the mask: fc00:: in 2000::/3. */
    private record Network(byte[] prefix, int bits) {
        static Network of(String written) {
            int slash = written.indexOf('/');
            return new Network(
                    InetAddress.ofLiteral(written.substring(0, slash)).getAddress(),
                    Integer.parseInt(written.substring(slash + 1)));
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
