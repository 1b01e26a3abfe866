package learninghub.content.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    private final Networks networks = new Networks(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:a9fe:a9fe",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotPublicIsNotCalled(String address) throws UnknownHostException {
        assertThat(networks.permit(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.15.255.255",
                "172.32.0.1",
                "100.128.0.1",
                "::ffff:8.8.8.8",
                "2606:4700::1111",
                "2a00::1"
            })
    void whatIsPublicIsCalled(String address) throws UnknownHostException {
        assertThat(networks.permit(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void theOperatorMayAllowANetworkOfItsOwn() throws UnknownHostException {
        Networks ours = new Networks(List.of("10.20.0.0/16", "fd00::/8"));

        assertThat(ours.permit(InetAddress.getByName("10.20.3.4"))).isTrue();
        assertThat(ours.permit(InetAddress.getByName("fd12::1"))).isTrue();
        assertThat(ours.permit(InetAddress.getByName("10.21.0.1"))).isFalse();
    }
}
