package learninghub.content.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers as clamd does (protocol of clamd(8)): finds the EICAR test file and nothing else. */
final class ClamdPeer implements AutoCloseable {
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket server;
    private final AtomicInteger scans = new AtomicInteger();

    ClamdPeer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("clamd-peer").start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    int scans() {
        return scans.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                answer(new DataInputStream(client.getInputStream()), client.getOutputStream());
            } catch (SocketException closed) {
                // by the test, or by a client that went away
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private void answer(DataInputStream in, OutputStream out) throws IOException {
        switch (command(in)) {
            case "zPING" -> reply(out, "PONG");
            case "zINSTREAM" -> {
                scans.incrementAndGet();
                reply(out, stream(in).contains(EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
            }
            default -> reply(out, "UNKNOWN COMMAND");
        }
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int next = in.read(); next > 0; next = in.read()) {
            command.append((char) next);
        }
        return command.toString();
    }

    private static String stream(DataInputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            all.writeBytes(in.readNBytes(length));
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    private static void reply(OutputStream out, String words) throws IOException {
        out.write((words + "\0").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
