package learninghub.k8s;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A complete set of manifests. The base is complete as it is written, so its rules are checked everywhere; the overlays
 * need kustomize, and where there is none their tests are skipped, which is said aloud.
 */
enum Tree {
    BASE,
    LOCAL,
    PRODUCTION;

    private static final Map<Tree, List<Manifest>> RENDERED = new EnumMap<>(Tree.class);
    private static final Optional<List<String>> KUSTOMIZE = kustomize();

    List<Manifest> manifests() {
        return this == BASE ? Manifests.base() : RENDERED.computeIfAbsent(this, Tree::render);
    }

    Stream<Manifest> all(String kind) {
        return manifests().stream().filter(manifest -> manifest.is(kind));
    }

    private static List<Manifest> render(Tree overlay) {
        String folder = Manifests.OVERLAYS
                .resolve(overlay.name().toLowerCase(Locale.ROOT))
                .toString();
        List<String> command =
                new ArrayList<>(KUSTOMIZE.orElseGet(() -> abort("nothing to render " + folder + " with")));
        command.add(folder);
        return Manifests.parse("rendered " + folder, run(command), false);
    }

    private static Optional<List<String>> kustomize() {
        if (installed("kubectl")) {
            return Optional.of(List.of("kubectl", "kustomize"));
        }
        if (installed("kustomize")) {
            return Optional.of(List.of("kustomize", "build"));
        }
        System.err.println("SKIPPED: neither kubectl nor kustomize is installed, so the overlays are not rendered."
                + " Their files are checked one by one, and the rules on the base.");
        return Optional.empty();
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? output : fail(command + " failed; what it said stands above");
        } catch (IOException e) {
            return fail(command + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail("interrupted", e);
        }
    }
}
