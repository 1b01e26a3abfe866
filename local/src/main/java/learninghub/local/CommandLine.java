package learninghub.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The command line of a process: {@link ProcessHandle.Info} cuts long ones short on Linux. */
final class CommandLine {
    private CommandLine() {}

    static String of(long pid) {
        try {
            byte[] raw = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return new String(raw, StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException e) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().commandLine())
                    .orElse("");
        }
    }
}
