package learninghub.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void a_taken_port_is_refused_with_its_number_and_the_part_that_wants_it() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.free().with("kafka-controller", taken.getLocalPort());
            StartFailed refused = assertThrows(StartFailed.class, () -> ports.requireFree(List.of("kafka")));
            assertTrue(refused.getMessage().contains("port " + taken.getLocalPort()), refused.getMessage());
            assertTrue(refused.getMessage().contains("kafka-controller"), refused.getMessage());
        }
    }

    @Test
    void a_port_of_a_part_that_is_not_started_may_be_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.free().with("gateway", taken.getLocalPort());
            assertDoesNotThrow(() -> ports.requireFree(List.of("kafka", "postgres")));
        }
    }

    @Test
    void free_ports_are_all_different() {
        Ports ports = Ports.free();
        assertEquals(ports.numbers().size(), new HashSet<>(ports.numbers().values()).size());
    }

    @Test
    void a_misspelt_port_is_refused_with_the_names_there_are() {
        StartFailed refused =
                assertThrows(StartFailed.class, () -> Ports.documented().with("gatewya", 1));
        assertTrue(refused.getMessage().contains("gateway-management"), refused.getMessage());
    }
}
