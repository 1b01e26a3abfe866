package learninghub.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What kustomize itself would say, for where there is none. */
class KustomizationTest {

    @Test
    void every_file_named_is_there() {
        assertThat(named()).isNotEmpty().allMatch(Files::exists);
    }

    @Test
    void no_file_lies_about_unnamed() {
        Set<Path> named = named().collect(Collectors.toSet());

        assertThat(Manifests.all())
                .filteredOn(manifest -> !manifest.is("Kustomization"))
                .allMatch(manifest -> named.contains(Path.of(manifest.origin())));
    }

    @Test
    void every_patch_of_one_resource_names_one_of_the_base() {
        Set<String> base =
                Manifests.base().stream().map(KustomizationTest::identity).collect(Collectors.toSet());

        assertThat(Manifests.all())
                .filteredOn(manifest -> manifest.fragment() && !manifest.name().equals("every"))
                .isNotEmpty()
                .allMatch(patch -> base.contains(identity(patch)));
    }

    private static String identity(Manifest manifest) {
        return manifest.kind() + " " + manifest.name();
    }

    private static Stream<Path> named() {
        return Manifests.all().stream()
                .filter(manifest -> manifest.is("Kustomization"))
                .flatMap(kustomization -> Stream.concat(
                                kustomization.at("/resources").valueStream(),
                                kustomization.at("/patches").findValues("path").stream())
                        .map(JsonNode::asText)
                        .map(Path.of(kustomization.origin())::resolveSibling)
                        .map(Path::normalize));
    }
}
