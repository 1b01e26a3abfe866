package learninghub.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StrictModelsTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: planted
            spec:
              replicas: 2
              template:
                spec:
                  containers:
                    - name: app
                      readinessProbe:
                        httpGet:
                          path: /q/health/ready
                          port: management
            """;
    private static final String TOPIC = """
            apiVersion: kafka.strimzi.io/v1beta2
            kind: KafkaTopic
            metadata:
              name: planted
            spec:
              partitions: 3
            """;
    private static final String CLUSTER = """
            apiVersion: postgresql.cnpg.io/v1
            kind: Cluster
            metadata:
              name: planted
            spec:
              postgresql:
                synchronous:
                  method: any
                  number: 1
            """;
    private static final String USER = """
            apiVersion: kafka.strimzi.io/v1beta2
            kind: KafkaUser
            metadata:
              name: planted
            spec:
              authentication:
                type: scram-sha-512
              authorization:
                type: simple
                acls:
                  - resource:
                      type: topic
                      name: events.events
                    operations: [Read]
            """;

    @Test
    void every_document_as_written_fits_its_model() {
        assertAllFit(Manifests.all());
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCAL", "PRODUCTION"})
    void every_rendered_document_fits_its_model(Tree overlay) {
        assertAllFit(overlay.manifests());
    }

    @Test
    void what_is_right_has_no_faults() {
        assertThat(List.of(DEPLOYMENT, TOPIC, CLUSTER, USER))
                .allSatisfy(yaml -> assertThat(faults(yaml)).isEmpty());
    }

    @Test
    void a_misspelt_field_deep_inside_is_found() {
        assertThat(faults(DEPLOYMENT.replace("readinessProbe", "readinesProbe")))
                .containsExactly("/spec/template/spec/containers/0/readinesProbe: unknown field");
    }

    @Test
    void a_misspelt_field_in_metadata_is_found() {
        assertThat(faults(DEPLOYMENT.replace("  name: planted", "  nmae: planted")))
                .containsExactly("/metadata/nmae: unknown field");
    }

    @Test
    void a_word_where_a_number_belongs_is_found() {
        assertThat(faults(DEPLOYMENT.replace("replicas: 2", "replicas: two")))
                .singleElement()
                .asString()
                .contains("replicas");
    }

    @Test
    void a_number_in_quotes_is_found() {
        assertThat(faults(DEPLOYMENT.replace("replicas: 2", "replicas: \"2\""))).isNotEmpty();
    }

    @Test
    void a_number_where_a_text_belongs_is_found() {
        assertThat(faults(DEPLOYMENT.replace("name: app", "name: 8080"))).isNotEmpty();
    }

    @Test
    void a_misspelt_field_of_a_Strimzi_resource_is_found() {
        assertThat(faults(TOPIC.replace("partitions", "partition"))).containsExactly("/spec/partition: unknown field");
    }

    @Test
    void a_misspelt_field_in_an_access_rule_is_found() {
        assertThat(faults(USER.replace("operations", "operation"))).isNotEmpty();
    }

    @Test
    void an_access_rule_for_a_thing_Kafka_does_not_have_is_found() {
        assertThat(faults(USER.replace("type: topic", "type: queue"))).isNotEmpty();
    }

    @Test
    void a_misspelt_field_of_a_CloudNativePG_resource_is_found() {
        assertThat(faults(CLUSTER.replace("method", "methode"))).isNotEmpty();
    }

    @Test
    void a_wrong_type_in_a_CloudNativePG_resource_is_found() {
        assertThat(faults(CLUSTER.replace("number: 1", "number: one"))).isNotEmpty();
    }

    @Test
    void a_kind_without_a_model_is_a_fault() {
        assertThat(faults(TOPIC.replace("KafkaTopic", "KafkaTopics")))
                .containsExactly("no model for kafka.strimzi.io/v1beta2/KafkaTopics");
    }

    @Test
    void another_version_of_a_known_kind_is_a_fault() {
        assertThat(faults(CLUSTER.replace("cnpg.io/v1", "cnpg.io/v2")))
                .containsExactly("no model for postgresql.cnpg.io/v2/Cluster");
    }

    @Test
    void a_resource_that_is_no_patch_must_be_complete() {
        Manifest incomplete = Manifests.parse("planted", CLUSTER, false).getFirst();

        assertThat(StrictModels.faults(incomplete)).isNotEmpty();
    }

    private static List<String> faults(String yaml) {
        return StrictModels.faults(Manifests.parse("planted", yaml, true).getFirst());
    }

    private static void assertAllFit(List<Manifest> manifests) {
        assertThat(manifests).hasSizeGreaterThan(10);
        assertThat(manifests.stream()
                        .flatMap(manifest ->
                                StrictModels.faults(manifest).stream().map(fault -> manifest + " " + fault)))
                .isEmpty();
    }
}
