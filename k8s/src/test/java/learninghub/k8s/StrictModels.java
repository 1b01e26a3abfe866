package learninghub.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds a manifest against the model of its kind and says what does not fit: the libraries' classes for Kubernetes and
 * Strimzi, a schema of the fields used for CloudNativePG, its backup plugin and Keycloak. A kind it does not know is a
 * fault.
 */
final class StrictModels {
    private static final Map<String, Class<?>> CLASSES = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("kafka.strimzi.io/v1beta2/Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1beta2/KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1beta2/KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1beta2/KafkaUser", KafkaUser.class));

    /** Of kinds no library has: {@code schemas/KIND.json} describes the spec, and for kustomize the whole file. */
    private static final Set<String> DESCRIBED = Set.of(
            "barmancloud.cnpg.io/v1/ObjectStore",
            "k8s.keycloak.org/v2beta1/Keycloak",
            "k8s.keycloak.org/v2beta1/KeycloakRealmImport",
            "kustomize.config.k8s.io/v1beta1/Kustomization",
            "postgresql.cnpg.io/v1/Cluster",
            "postgresql.cnpg.io/v1/ScheduledBackup");

    private static final Set<String> TOP_LEVEL = Set.of("apiVersion", "kind", "metadata", "spec");

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private StrictModels() {}

    static List<String> faults(Manifest manifest) {
        String type = manifest.apiVersion() + "/" + manifest.kind();
        Class<?> model = CLASSES.get(type);
        if (model != null) {
            return againstClass(manifest.tree(), model, "");
        }
        if (!DESCRIBED.contains(type)) {
            return List.of("no model for " + type);
        }
        return manifest.is("Kustomization") ? againstSchema(manifest.tree(), manifest) : againstSchemaOfSpec(manifest);
    }

    private static List<String> againstClass(JsonNode source, Class<?> model, String path) {
        try {
            Object loaded = JSON.treeToValue(source, model);
            List<String> faults = new ArrayList<>(UnknownFields.in(loaded, path));
            faults.addAll(RoundTrip.losses(source, JSON.valueToTree(loaded), path));
            return faults;
        } catch (IOException e) {
            return List.of(path + ": " + e.getMessage());
        }
    }

    private static List<String> againstSchemaOfSpec(Manifest manifest) {
        List<String> faults = new ArrayList<>();
        manifest.tree().fieldNames().forEachRemaining(field -> {
            if (!TOP_LEVEL.contains(field)) {
                faults.add("/" + field + ": unknown field");
            }
        });
        faults.addAll(againstClass(manifest.at("/metadata"), ObjectMeta.class, "/metadata"));
        faults.addAll(againstSchema(manifest.spec(), manifest));
        return faults;
    }

    private static List<String> againstSchema(JsonNode tree, Manifest manifest) {
        return schema(manifest.kind(), manifest.fragment()).validate(tree).stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonSchema schema(String kind, boolean fragment) {
        try (InputStream file = StrictModels.class.getResourceAsStream("/schemas/" + kind + ".json")) {
            JsonNode schema = JSON.readTree(file);
            if (fragment) {
                schema.findParents("required").forEach(parent -> ((ObjectNode) parent).remove("required"));
            }
            return SCHEMAS.getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
