package learninghub.local;

import java.util.List;
import java.util.Map;

/** A real SMTP server that keeps every letter to itself, in a JVM of its own. */
final class MailCatcher {
    private final Workspace workspace;
    private final HubFolder folder;
    private final int smtpPort;
    private final int port;

    MailCatcher(Workspace workspace, HubFolder folder, Ports ports) {
        this.workspace = workspace;
        this.folder = folder;
        this.smtpPort = ports.of("mail-smtp");
        this.port = ports.of("mail");
    }

    String smtp() {
        return "127.0.0.1:" + smtpPort;
    }

    /** Where people and tests look at what came. */
    String url() {
        return "http://localhost:" + port;
    }

    Launch prepare() {
        return new Launch(
                "mail",
                List.of(
                        Workspace.java(),
                        folder.signature(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        workspace.launcherClassPath(),
                        "learninghub.local.MailProcess",
                        Integer.toString(smtpPort),
                        Integer.toString(port)),
                Map.of(),
                folder.root().toString(),
                folder.log("mail").toString(),
                folder.signature(),
                "TERM",
                new Readiness.Http("http://127.0.0.1:" + port + "/"));
    }
}
