package learninghub.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import learninghub.http.Fault;
import learninghub.http.Refusal;

/** Judges where messages are to go: what is written when a webhook is made, and what the name means each time one is sent. */
@ApplicationScoped
class Target {
    private final Networks networks;
    private final boolean http;

    Target(WebhooksConfig config) {
        this.networks = new Networks(config.allowedNetworks().orElse(List.of()));
        this.http = config.allowHttp();
    }

    /** The address, if it may be one; a name is not looked up, it may mean something else tomorrow. */
    URI require(String url) {
        try {
            URI address = new URI(url);
            String fault = fault(address);
            if (fault != null) {
                throw new Refusal.Invalid(Fault.at("/url", fault));
            }
            return address;
        } catch (URISyntaxException unreadable) {
            throw new Refusal.Invalid(Fault.at("/url", "Not an address."));
        }
    }

    /** What the name means now, as far as it may be called; the connection is made to one of these and nothing else. */
    List<InetAddress> addresses(URI url) throws UnreachableTarget {
        try {
            List<InetAddress> permitted = Arrays.stream(InetAddress.getAllByName(url.getHost()))
                    .filter(networks::permit)
                    .toList();
            if (permitted.isEmpty()) {
                throw new UnreachableTarget("address-not-public");
            }
            return permitted;
        } catch (UnknownHostException unknown) {
            throw new UnreachableTarget("name-unknown");
        }
    }

    private @org.jspecify.annotations.Nullable String fault(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(http && scheme.equals("http"))) {
            return "An address that begins with https:// is needed.";
        }
        if (address.getHost() == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return "A host is needed, and neither a user nor a fragment.";
        }
        if (address.getPort() == 0 || address.getPort() > 65_535) {
            return "There is no such port.";
        }
        return isPermittedHost(address.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""))
                ? null
                : "Only public addresses can be called.";
    }

    private boolean isPermittedHost(String host) {
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return networks.permit(InetAddress.getLoopbackAddress());
        }
        boolean literal = host.startsWith("[") || host.matches("(.*\\.)?(\\d+|0x[0-9a-f]*)");
        if (!literal) {
            return true;
        }
        if (host.matches("(.*\\.)?0\\d.*")) {
            // Eight or ten? Programs differ.
            return false;
        }
        try {
            return networks.permit(
                    InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host));
        } catch (IllegalArgumentException oddlySpelt) {
            return false;
        }
    }
}
