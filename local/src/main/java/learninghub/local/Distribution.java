package learninghub.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks what Maven fetched into {@code .hub}, once for every run and test on this machine. */
final class Distribution {
    private static final String POSTGRES = "postgresql-18";
    private static final String KEYCLOAK_ARCHIVE = "keycloak-quarkus-dist-";

    private final HubFolder folder;
    private final Path kept;
    private final Path archives;

    Distribution(Workspace workspace, HubFolder folder) {
        this.folder = folder;
        this.kept = workspace.kept();
        this.archives = workspace.target().resolve("dist");
    }

    Path postgres() {
        Path home = kept.resolve(POSTGRES);
        once(home, to -> {
            try (InputStream archive = Distribution.class.getResourceAsStream("/" + postgresArchive())) {
                if (archive == null) {
                    throw new StartFailed("No PostgreSQL for this machine: " + postgresArchive() + " is not packaged");
                }
                unpack(new TarArchiveInputStream(new XZCompressorInputStream(archive)), to, 0);
            }
        });
        return home;
    }

    private static String postgresArchive() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        return "postgres-" + system + "-" + System.getProperty("os.arch").replace("amd64", "x86_64") + ".txz";
    }

    /** Unpacked and built ("augmented") for PostgreSQL: the build takes longer than a start, so it is kept. */
    Path keycloak() {
        Path archive = keycloakArchive();
        String version =
                archive.getFileName().toString().replace(KEYCLOAK_ARCHIVE, "").replace(".tar.gz", "");
        Path home = kept.resolve("keycloak-" + version);
        once(home, to -> {
            try (InputStream packed = Files.newInputStream(archive)) {
                unpack(new TarArchiveInputStream(new GzipCompressorInputStream(packed)), to, 1);
            }
            build(to);
        });
        return home;
    }

    private void build(Path home) {
        List<String> command = new ArrayList<>(Keycloak.java(home, folder));
        command.addAll(List.of("build", "--db=postgres", "--health-enabled=true", "--cache=local"));
        Part.define(Launch.step("keycloak-build", command, folder, folder.signature()), folder.run())
                .runToEnd();
    }

    private Path keycloakArchive() {
        try (var files = Files.list(archives)) {
            return files.filter(file -> file.getFileName().toString().startsWith(KEYCLOAK_ARCHIVE))
                    .findFirst()
                    .orElseThrow(() -> new StartFailed("Keycloak is not in " + archives + "; build module local"));
        } catch (IOException e) {
            throw new StartFailed("Keycloak is not in " + archives + "; build module local", e);
        }
    }

    /** Under a lock between processes; a home without its mark was interrupted half-way and is made again. */
    private void once(Path home, Filling filling) {
        Path mark = home.resolve(".complete");
        if (Files.exists(mark)) {
            return;
        }
        Path lock = home.resolveSibling(home.getFileName() + ".lock");
        try {
            Files.createDirectories(kept);
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (!Files.exists(mark)) {
                    FileTree.delete(home);
                    filling.into(home);
                    Files.createFile(mark);
                }
            }
        } catch (IOException e) {
            throw new StartFailed("Cannot unpack into " + home + ": " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Filling {
        void into(Path home) throws IOException;
    }

    private static void unpack(TarArchiveInputStream archive, Path into, int strip) throws IOException {
        for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Path name = Path.of(entry.getName()).normalize();
            if (name.getNameCount() <= strip || name.isAbsolute() || name.startsWith("..")) {
                continue;
            }
            unpack(archive, entry, into.resolve(name.subpath(strip, name.getNameCount())));
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, to);
        if ((entry.getMode() & 0100) != 0 && !to.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + to + " executable");
        }
    }
}
