package learninghub.content.attachment;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A ClamAV daemon, spoken to as clamd(8) says: one command a connection, ended by NUL; a stream in chunks with their length before. */
record Clamd(String host, int port) {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    /** Without a byte; the verdict comes when the whole file has been looked at. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_REPLY = 4 * 1024;
    private static final String INFECTED = " FOUND";

    /** Writes the bytes to be scanned. */
    interface Source {
        void writeTo(OutputStream to) throws IOException;
    }

    /** Whether it is there and answers. */
    boolean answers() {
        try {
            return ask("zPING\0", out -> {}).equals("PONG");
        } catch (IOException away) {
            return false;
        }
    }

    /** The name of what was found; empty when it is clean. Fails when it says neither. */
    Optional<String> infection(Source file) throws IOException {
        String reply = ask("zINSTREAM\0", out -> {
            Chunks chunks = new Chunks(out);
            file.writeTo(chunks);
            chunks.end();
        });
        if (reply.endsWith(INFECTED)) {
            return Optional.of(reply.substring(reply.indexOf(':') + 1, reply.length() - INFECTED.length())
                    .strip());
        }
        if (reply.endsWith(": OK")) {
            return Optional.empty();
        }
        throw new IOException("scanner says neither clean nor infected: " + reply);
    }

    private String ask(String command, Source body) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) CONNECT.toMillis());
            socket.setSoTimeout((int) SILENCE.toMillis());
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), CHUNK);
            out.write(command.getBytes(StandardCharsets.US_ASCII));
            body.writeTo(out);
            out.flush();
            return reply(socket.getInputStream());
        }
    }

    private static String reply(InputStream in) throws IOException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 && reply.size() < LONGEST_REPLY; next = in.read()) {
            reply.write(next);
        }
        return reply.toString(StandardCharsets.UTF_8).strip();
    }

    private static final class Chunks extends OutputStream {
        private final DataOutputStream out;

        Chunks(OutputStream out) {
            this.out = new DataOutputStream(out);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            // An empty chunk would mean the end.
            if (length > 0) {
                out.writeInt(length);
                out.write(bytes, from, length);
            }
        }

        void end() throws IOException {
            out.writeInt(0);
            out.flush();
        }
    }
}
