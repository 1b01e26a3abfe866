package learninghub.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkloadTest {
    private static final Set<String> PARTS = Set.of("gateway", "content-service", "network-service", "events-service");
    /** What the base settles for every pod; an overlay may change sizes and numbers, not this. */
    private static final List<String> SETTLED = List.of(
            "securityContext",
            "livenessProbe",
            "readinessProbe",
            "startupProbe",
            "automountServiceAccountToken",
            "hostNetwork",
            "hostPID",
            "volumes");

    @ParameterizedTest
    @EnumSource
    void the_four_parts_are_deployed(Tree tree) {
        assertThat(tree.all("Deployment").map(Manifest::name)).containsExactlyInAnyOrderElementsOf(PARTS);
    }

    @ParameterizedTest
    @EnumSource
    void no_pod_runs_as_root_or_carries_a_token(Tree tree) {
        assertThat(tree.all("Deployment")).allSatisfy(deployment -> {
            JsonNode pod = pod(deployment);
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.path("serviceAccountName").asText()).isEqualTo(deployment.name());
            assertThat(pod.has("hostNetwork") || pod.has("hostPID")).isFalse();
        });
        assertThat(tree.all("ServiceAccount").map(Manifest::name)).containsExactlyInAnyOrderElementsOf(PARTS);
        assertThat(tree.all("ServiceAccount"))
                .allSatisfy(account -> assertThat(
                                account.at("/automountServiceAccountToken").asBoolean(true))
                        .isFalse());
    }

    @ParameterizedTest
    @EnumSource
    void every_container_is_confined(Tree tree) {
        assertThat(containers(tree)).hasSize(4).allSatisfy(container -> {
            JsonNode security = container.path("securityContext");
            assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(security.at("/capabilities/drop").toString()).isEqualTo("[\"ALL\"]");
            assertThat(security.at("/capabilities").has("add")).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_container_has_requests_and_limits(Tree tree) {
        assertThat(containers(tree))
                .allSatisfy(container -> assertThat(List.of("requests", "limits"))
                        .allSatisfy(bound -> assertThat(
                                        container.at("/resources/" + bound).properties())
                                .extracting(Map.Entry::getKey)
                                .contains("cpu", "memory", "ephemeral-storage")));
    }

    @ParameterizedTest
    @EnumSource
    void every_container_is_probed_on_the_management_port(Tree tree) {
        assertThat(containers(tree)).allSatisfy(container -> {
            assertProbe(container, "startupProbe", "/q/health/started");
            assertProbe(container, "livenessProbe", "/q/health/live");
            assertProbe(container, "readinessProbe", "/q/health/ready");
        });
    }

    @ParameterizedTest
    @EnumSource
    void there_is_time_to_end_in_good_order(Tree tree) {
        assertThat(tree.all("Deployment")).allSatisfy(deployment -> {
            int pause = pod(deployment)
                    .at("/containers/0/lifecycle/preStop/sleep/seconds")
                    .asInt();
            assertThat(pause).isPositive();
            assertThat(pod(deployment).path("terminationGracePeriodSeconds").asInt())
                    .isGreaterThan(pause + 20);
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_to_has_a_bound(Tree tree) {
        assertThat(tree.all("Deployment")
                        .flatMap(deployment -> pod(deployment).path("volumes").valueStream()))
                .filteredOn(volume -> volume.has("emptyDir"))
                .hasSize(5)
                .allSatisfy(volume ->
                        assertThat(volume.at("/emptyDir/sizeLimit").asText()).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void every_image_names_its_version(Tree tree) {
        Stream<String> images = Stream.concat(
                containers(tree).map(container -> container.path("image").asText()),
                tree.all("Cluster").map(cluster -> cluster.at("/spec/imageName").asText()));

        assertThat(images)
                .allSatisfy(image -> assertThat(image).matches(".+:[^:/]+").doesNotEndWith(":latest"));
    }

    @ParameterizedTest
    @EnumSource
    void every_deployment_may_be_drained_and_scaled(Tree tree) {
        assertThat(tree.all("PodDisruptionBudget").map(WorkloadTest::selected))
                .containsExactlyInAnyOrderElementsOf(PARTS);
        assertThat(tree.all("HorizontalPodAutoscaler")
                        .map(scaler -> scaler.at("/spec/scaleTargetRef/name").asText()))
                .containsExactlyInAnyOrderElementsOf(PARTS);
        // Both would write the number, and each rollout would undo what the autoscaler chose.
        assertThat(tree.all("Deployment"))
                .noneMatch(deployment -> deployment.spec().has("replicas"));
    }

    @ParameterizedTest
    @EnumSource
    void every_selector_finds_its_pods(Tree tree) {
        assertThat(tree.all("Deployment")).allSatisfy(deployment -> {
            assertThat(selected(deployment)).isEqualTo(deployment.name());
            assertThat(deployment
                            .at("/spec/template/metadata/labels/app.kubernetes.io~1name")
                            .asText())
                    .isEqualTo(deployment.name());
        });
        assertThat(tree.all("Service")
                        .map(service -> service.at("/spec/selector/app.kubernetes.io~1name")
                                .asText())
                        .collect(Collectors.toSet()))
                .isEqualTo(PARTS);
    }

    @ParameterizedTest
    @EnumSource
    void no_secret_stands_in_the_manifests(Tree tree) {
        assertThat(tree.all("Secret")).isEmpty();
        assertThat(containers(tree).flatMap(container -> container.path("env").valueStream()))
                .filteredOn(WorkloadTest::soundsSecret)
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(
                                variable.at("/valueFrom/secretKeyRef/name").asText())
                        .isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BASE")
    void the_public_address_is_one_the_ingress_answers_at(Tree overlay) {
        List<String> hosts = overlay.all("Ingress")
                .flatMap(ingress -> ingress.at("/spec/rules").valueStream())
                .map(rule -> rule.path("host").asText())
                .toList();

        assertThat(overlay.all("ConfigMap")
                        .map(map -> map.at("/data/HUB_PUBLIC_ADDRESS").asText())
                        .filter(address -> !address.isEmpty()))
                .singleElement()
                .satisfies(address ->
                        assertThat(hosts).contains(java.net.URI.create(address).getHost()));
    }

    @ParameterizedTest
    @EnumSource
    void the_namespace_admits_restricted_pods_only(Tree tree) {
        assertThat(tree.all("Namespace"))
                .singleElement()
                .satisfies(namespace -> assertThat(namespace
                                .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                                .asText())
                        .isEqualTo("restricted"));
    }

    @Test
    void a_patch_changes_nothing_the_base_settled() {
        assertThat(Manifests.all())
                .filteredOn(manifest -> manifest.fragment() && manifest.is("Deployment"))
                .isNotEmpty()
                .allSatisfy(patch ->
                        assertThat(SETTLED).noneMatch(field -> patch.tree().findValue(field) != null));
    }

    @Test
    void everything_in_production_runs_more_than_once() {
        assertThat(Tree.PRODUCTION.all("HorizontalPodAutoscaler")).allMatch(atLeast("/spec/minReplicas", 2));
        assertThat(Tree.PRODUCTION.all("Cluster")).hasSize(4).allMatch(atLeast("/spec/instances", 3));
        assertThat(Tree.PRODUCTION.all("KafkaNodePool")).hasSize(2).allMatch(atLeast("/spec/replicas", 3));
        assertThat(Tree.PRODUCTION.all("Keycloak")).allMatch(atLeast("/spec/instances", 2));
    }

    @Test
    void every_database_in_production_is_archived_and_backed_up() {
        assertThat(Tree.PRODUCTION.all("Cluster")).allSatisfy(cluster -> {
            assertThat(cluster.at("/spec/plugins/0/isWALArchiver").asBoolean()).isTrue();
            assertThat(cluster.at("/spec/plugins/0/parameters/barmanObjectName").asText())
                    .isEqualTo(Tree.PRODUCTION
                            .all("ObjectStore")
                            .findFirst()
                            .orElseThrow()
                            .name());
        });
        assertThat(Tree.PRODUCTION
                        .all("ScheduledBackup")
                        .map(backup -> backup.at("/spec/cluster/name").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        Tree.PRODUCTION.all("Cluster").map(Manifest::name).toList());
    }

    private static void assertProbe(JsonNode container, String probe, String path) {
        JsonNode request = container.at("/" + probe + "/httpGet");
        assertThat(request.path("path").asText()).isEqualTo(path);
        assertThat(request.path("port").asText()).isEqualTo("management");
    }

    private static boolean soundsSecret(JsonNode variable) {
        return variable.path("name").asText().matches(".*(PASSWORD|SECRET|JAAS_CONFIG|TOKEN).*");
    }

    private static Predicate<Manifest> atLeast(String pointer, int number) {
        return manifest -> manifest.at(pointer).asInt() >= number;
    }

    private static String selected(Manifest manifest) {
        return manifest.at("/spec/selector/matchLabels/app.kubernetes.io~1name").asText();
    }

    private static JsonNode pod(Manifest deployment) {
        return deployment.at("/spec/template/spec");
    }

    private static Stream<JsonNode> containers(Tree tree) {
        return tree.all("Deployment")
                .flatMap(deployment -> Stream.concat(
                        pod(deployment).path("containers").valueStream(),
                        pod(deployment).path("initContainers").valueStream()));
    }
}
