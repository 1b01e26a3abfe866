package learninghub.journeys;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import learninghub.local.Part;

/** One part that is away, in one way. */
record Outage(String part, How how) {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> TABLE = List.of("inet", "hub_outage");

    enum How {
        STOPPED,
        /** By kill -9. */
        KILLED,
        PAUSED,
        /** Nothing that is sent to it or by it arrives, and nobody is told: a cable that was pulled. Needs nft and the right to use it. */
        CUT_OFF
    }

    static boolean canCutOff() {
        try {
            nft("add", "table");
            nft("delete", "table");
            return true;
        } catch (IllegalStateException cannot) {
            return false;
        }
    }

    /** What happens meanwhile; when this returns the part itself is ready again, and who uses it has to notice. */
    void during(Runnable act) {
        begin();
        try {
            act.run();
        } finally {
            end();
        }
    }

    private void begin() {
        Part away = TheHub.hub().part(part);
        switch (how) {
            case STOPPED -> away.stop();
            case KILLED -> away.kill();
            case PAUSED -> away.pause();
            case CUT_OFF -> cutOff(port());
        }
    }

    private void end() {
        Part away = TheHub.hub().part(part);
        switch (how) {
            case STOPPED, KILLED -> away.start();
            case PAUSED -> away.resume();
            case CUT_OFF -> nft("delete", "table");
        }
        away.awaitReady(PATIENCE);
    }

    private int port() {
        return switch (part) {
            case "postgres" ->
                URI.create(TheHub.hub().adminUrl("content-service").substring("jdbc:".length()))
                        .getPort();
            case "kafka" -> Integer.parseInt(TheHub.hub().bootstrap().split(":")[1]);
            case "keycloak" -> URI.create(TheHub.hub().keycloakUrl()).getPort();
            default -> URI.create(TheHub.hub().address(part)).getPort();
        };
    }

    private static void cutOff(int port) {
        nft("add", "table");
        nft("add", "chain", "pulled", "{ type filter hook input priority 0; }");
        nft("add", "rule", "pulled", "tcp", "dport", Integer.toString(port), "drop");
        nft("add", "rule", "pulled", "tcp", "sport", Integer.toString(port), "drop");
    }

    private static void nft(String act, String what, String... more) {
        List<String> command = new java.util.ArrayList<>(List.of("nft", act, what));
        command.addAll(TABLE);
        command.addAll(List.of(more));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
