package learninghub.k8s;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of base and overlays as they are written, before kustomize. */
final class Manifests {
    static final Path BASE = Path.of("base");
    static final Path OVERLAYS = Path.of("overlays");

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private Manifests() {}

    /** Every document of every file, patches marked as fragments. */
    static List<Manifest> all() {
        Set<Path> patches = files().filter(Manifests::isKustomization)
                .flatMap(Manifests::patches)
                .collect(Collectors.toSet());
        return files().flatMap(file -> read(file, patches.contains(file)).stream())
                .toList();
    }

    static List<Manifest> base() {
        return all().stream()
                .filter(manifest -> manifest.origin().startsWith("base"))
                .toList();
    }

    static List<Manifest> parse(String origin, String yaml, boolean fragment) {
        try (var documents = YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(yaml)) {
            return documents.readAll().stream()
                    .map(tree -> new Manifest(origin, tree, fragment))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(origin + ": " + e.getMessage(), e);
        }
    }

    private static List<Manifest> read(Path file, boolean fragment) {
        try {
            return parse(file.toString(), Files.readString(file), fragment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files() {
        return Stream.of(BASE, OVERLAYS).flatMap(Manifests::filesUnder).sorted();
    }

    private static Stream<Path> filesUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKustomization(Path file) {
        return file.endsWith("kustomization.yaml");
    }

    private static Stream<Path> patches(Path kustomization) {
        JsonNode patches = read(kustomization, false).getFirst().tree().path("patches");
        return patches.valueStream()
                .map(patch -> kustomization.resolveSibling(patch.path("path").asText()));
    }
}
