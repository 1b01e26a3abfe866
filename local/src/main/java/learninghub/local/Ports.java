package learninghub.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which part listens where; names as in docs/architecture.md, a management port as {@code <part>-management}. */
public record Ports(Map<String, Integer> numbers) {
    public Ports {
        numbers = Map.copyOf(numbers);
    }

    /** The numbers docs/architecture.md promises. */
    static Ports documented() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("gateway", 8080);
        numbers.put("gateway-management", 9080);
        numbers.put("content-service", 8081);
        numbers.put("content-service-management", 9081);
        numbers.put("network-service", 8082);
        numbers.put("network-service-management", 9082);
        numbers.put("events-service", 8083);
        numbers.put("events-service-management", 9083);
        numbers.put("keycloak", 8180);
        numbers.put("keycloak-management", 9180);
        numbers.put("kafka", 9092);
        numbers.put("kafka-controller", 9093);
        numbers.put("postgres", 5433);
        numbers.put("mail", 8025);
        numbers.put("mail-smtp", 1025);
        return new Ports(numbers);
    }

    /** Free ones for every part, all held open until the last is found so that none is given twice. */
    public static Ports free() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (String name : documented().numbers().keySet()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                numbers.put(name, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new StartFailed("No free port", e);
        }
        return new Ports(numbers);
    }

    Ports with(String name, int number) {
        if (!numbers.containsKey(name)) {
            throw new StartFailed("There is no port called " + name + "; the names are "
                    + String.join(", ", numbers.keySet().stream().sorted().toList()));
        }
        Map<String, Integer> changed = new LinkedHashMap<>(numbers);
        changed.put(name, number);
        return new Ports(changed);
    }

    public int of(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new StartFailed("There is no port called " + name);
        }
        return number;
    }

    /** Refuses before anything is started, naming every port that is taken and the part that wants it. */
    void requireFree(Collection<String> parts) {
        List<String> taken = numbers.entrySet().stream()
                .filter(entry -> parts.contains(entry.getKey().replaceFirst("-(management|controller|smtp)$", "")))
                .filter(entry -> !isFree(entry.getValue()))
                .map(entry -> "port " + entry.getValue() + ", which " + entry.getKey() + " needs, is taken")
                .sorted()
                .toList();
        if (!taken.isEmpty()) {
            throw new StartFailed("Nothing was started: " + String.join("; ", taken)
                    + ". Free it, or move the part with --port <name>=<number>.");
        }
    }

    /** Also with an address reused after a quick restart: lingering closed connections do not make a port taken. */
    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static boolean accepts(String address) {
        int colon = address.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                    1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
