package learninghub.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTest {
    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 9000;

    /** Who may open a connection to whom; docs/deploying.md says it in words. */
    private static final Set<Flow> FLOWS = Set.of(
            new Flow("namespace ingress", "gateway", HTTP),
            new Flow("gateway", "content-service", HTTP),
            new Flow("gateway", "network-service", HTTP),
            new Flow("gateway", "events-service", HTTP),
            new Flow("events-service", "network-service", HTTP),
            new Flow("network-service", "content-service", HTTP),
            new Flow("network-service", "events-service", HTTP),
            new Flow("content-service", "content-db", 5432),
            new Flow("network-service", "network-db", 5432),
            new Flow("events-service", "events-db", 5432),
            new Flow("hub-keycloak", "keycloak-db", 5432));

    @ParameterizedTest
    @EnumSource
    void what_is_not_allowed_is_refused_in_both_directions(Tree tree) {
        assertThat(tree.all("NetworkPolicy"))
                .filteredOn(policy -> policy.name().equals("default-deny"))
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy.at("/spec/podSelector").isEmpty()).isTrue();
                    assertThat(policy.at("/spec/policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
                    assertThat(policy.spec().has("ingress") || policy.spec().has("egress"))
                            .isFalse();
                });
    }

    @ParameterizedTest
    @EnumSource
    void the_flows_between_parts_and_databases_are_these_and_no_others(Tree tree) {
        assertThat(arriving(tree).filter(flow -> flow.port() == HTTP || flow.port() == 5432))
                .filteredOn(
                        flow -> !flow.from().equals(flow.to()) && !flow.from().equals("namespace cnpg-system"))
                .containsExactlyInAnyOrderElementsOf(FLOWS);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_may_call_may_also_be_called(Tree tree) {
        Set<Flow> within = FLOWS.stream()
                .filter(flow -> !flow.from().startsWith("namespace"))
                .collect(Collectors.toSet());

        assertThat(leaving(tree).filter(flow -> flow.port() == HTTP || flow.port() == 5432))
                .filteredOn(flow -> !flow.from().equals(flow.to()) && !flow.to().equals("hub-keycloak"))
                .containsExactlyInAnyOrderElementsOf(within);
    }

    @ParameterizedTest
    @EnumSource
    void Kafka_and_Keycloak_are_open_to_exactly_those_who_may_go_there(Tree tree) {
        assertThat(leaving(tree).filter(flow -> flow.port() == 9093).map(Flow::from))
                .containsExactlyInAnyOrderElementsOf(
                        peers(tree, "Kafka", "/spec/kafka/listeners/0/networkPolicyPeers"));
        assertThat(leaving(tree)
                        .filter(flow -> flow.to().equals("hub-keycloak") && flow.port() == HTTP)
                        .map(Flow::from))
                .containsExactlyInAnyOrderElementsOf(peers(tree, "Keycloak", "/spec/networkPolicy/http"));
    }

    @ParameterizedTest
    @EnumSource
    void the_management_port_is_reached_from_monitoring_alone(Tree tree) {
        assertThat(arriving(tree).filter(flow -> flow.port() == MANAGEMENT).map(Flow::from))
                .isNotEmpty()
                .containsOnly("namespace monitoring");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCAL", "PRODUCTION"})
    void no_ingress_leads_to_a_management_port(Tree overlay) {
        assertPublic(overlay.all("Ingress"));
    }

    @Test
    void no_ingress_as_written_leads_to_a_management_port() {
        assertPublic(Manifests.all().stream().filter(manifest -> manifest.is("Ingress")));
    }

    @Test
    void production_speaks_TLS_for_every_host() {
        assertThat(Tree.PRODUCTION.all("Ingress"))
                .allSatisfy(ingress -> assertThat(
                                ingress.at("/spec/tls").findValues("hosts").toString())
                        .contains(ingress.at("/spec/rules").findValuesAsText("host")));
    }

    private static void assertPublic(Stream<Manifest> ingresses) {
        Map<String, Set<String>> doors =
                Map.of("gateway", Set.of("/"), "hub-keycloak-service", Set.of("/realms", "/resources"));
        assertThat(ingresses
                        .flatMap(ingress -> ingress.at("/spec/rules").valueStream())
                        .flatMap(rule -> rule.at("/http/paths").valueStream()))
                .isNotEmpty()
                .allSatisfy(path -> {
                    JsonNode service = path.at("/backend/service");
                    assertThat(doors.get(service.path("name").asText()))
                            .as(service.toString())
                            .contains(path.path("path").asText());
                    assertThat(service.path("port").toString()).isIn("{\"name\":\"http\"}", "{\"number\":8080}");
                });
    }

    private static Stream<String> peersOf(JsonNode peers) {
        return peers.valueStream().flatMap(NetworkTest::names).filter(name -> !name.startsWith("namespace"));
    }

    private static Set<String> peers(Tree tree, String kind, String pointer) {
        return tree.all(kind).flatMap(manifest -> peersOf(manifest.at(pointer))).collect(Collectors.toSet());
    }

    private static Stream<Flow> arriving(Tree tree) {
        return flows(tree, "ingress", "from").map(flow -> new Flow(flow.to(), flow.from(), flow.port()));
    }

    private static Stream<Flow> leaving(Tree tree) {
        return flows(tree, "egress", "to");
    }

    private static Stream<Flow> flows(Tree tree, String direction, String peers) {
        return tree.all("NetworkPolicy")
                .flatMap(policy ->
                        policy.spec().path(direction).valueStream().flatMap(rule -> flows(policy, rule, peers)));
    }

    /** From the pods a policy is for to those its rule names. */
    private static Stream<Flow> flows(Manifest policy, JsonNode rule, String peers) {
        String own = pods(policy.at("/spec/podSelector")).findFirst().orElse("all");
        return rule.path(peers)
                .valueStream()
                .flatMap(NetworkTest::names)
                .flatMap(peer -> rule.path("ports")
                        .valueStream()
                        .map(port -> new Flow(own, peer, port.path("port").asInt())));
    }

    private static Stream<String> names(JsonNode peer) {
        return peer.has("podSelector") && !peer.has("namespaceSelector")
                ? pods(peer.path("podSelector"))
                : Stream.of("namespace "
                        + peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                                .asText());
    }

    private static Stream<String> pods(JsonNode selector) {
        return Stream.concat(
                selector.path("matchLabels").valueStream().map(JsonNode::asText),
                selector.path("matchExpressions")
                        .valueStream()
                        .flatMap(expression -> expression.has("values")
                                ? expression.path("values").valueStream().map(JsonNode::asText)
                                : Stream.of("every " + expression.path("key").asText())));
    }

    private record Flow(String from, String to, int port) {}
}
