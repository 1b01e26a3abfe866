package learninghub.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each part of one hub is launched, by name. */
record Blueprint(Workspace workspace, HubFolder folder, Ports ports, StartCaches caches, Surroundings around) {

    /** Unpacks and makes what the part needs first; Keycloak and the services need PostgreSQL up. */
    Launch of(String part) {
        return switch (part) {
            case "postgres" -> new Postgres(workspace, folder, ports).prepare();
            case "kafka" -> new Kafka(workspace, folder, caches, ports).prepare();
            case "keycloak" -> keycloak().prepare();
            case "mail" -> new MailCatcher(workspace, folder, ports).prepare();
            case "gateway" ->
                new Service(workspace, folder, caches, ports)
                        .prepare("gateway", List.of("@" + workspace.options("gateway")), ofGateway());
            default -> new Service(workspace, folder, caches, ports).prepare(part, Service.MEMORY, ofService(part));
        };
    }

    /** A service once more: on the same database and topics, at ports of its own. */
    Launch replica(String service, String name, Ports free, Map<String, String> further) {
        Ports own = ports.with(service, free.of(service)).with(management(service), free.of(management(service)));
        return new Service(workspace, folder, caches, own)
                .prepare(service, Service.MEMORY, ofService(service))
                .beside(name, further);
    }

    private static String management(String service) {
        return service + "-management";
    }

    Keycloak keycloak() {
        return new Keycloak(workspace, folder, caches, ports, around.databases());
    }

    /** What the part is packaged as; its start cache is good for exactly this file. */
    Path jar(String part) {
        return switch (part) {
            case "kafka" -> workspace.jar();
            case "keycloak" -> Keycloak.jar(new Distribution(workspace, folder).keycloak());
            default -> workspace.application(part);
        };
    }

    String address(String part) {
        return "http://127.0.0.1:" + ports.of(part);
    }

    private Map<String, String> ofService(String service) {
        Databases databases = around.databases();
        String owner = databases.ownerOf(Surroundings.owner(service));
        String runtime = databases.runtimeRoleOf(Surroundings.owner(service));
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", databases.url(around.database(service)));
        environment.put("QUARKUS_DATASOURCE_USERNAME", runtime);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", databases.passwords().apply(runtime));
        environment.put("QUARKUS_FLYWAY_USERNAME", owner);
        environment.put("QUARKUS_FLYWAY_PASSWORD", databases.passwords().apply(owner));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", around.bootstrap());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", around.issuer());
        if (!around.apart().isEmpty()) {
            environment.put("HUB_TOPICS_PREFIX", around.topicsPrefix());
        }
        if (Boolean.getBoolean("hub.debuggable")) {
            // For drills that have threads die; the port stands in the log.
            environment.put(
                    "JDK_JAVA_OPTIONS", "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0");
        }
        if (service.equals("content-service")) {
            environment.put(
                    "HUB_ATTACHMENTS_DIRECTORY",
                    folder.data().resolve("attachments").toString());
        }
        if (!service.equals("content-service")) {
            int colon = around.smtp().lastIndexOf(':');
            environment.put("QUARKUS_MAILER_HOST", around.smtp().substring(0, colon));
            environment.put("QUARKUS_MAILER_PORT", around.smtp().substring(colon + 1));
        }
        if (service.equals("network-service")) {
            environment.put("HUB_ACCOUNTS_CONTENT_URL", address("content-service"));
            environment.put("HUB_DIGESTS_CONTENT_URL", address("content-service"));
            environment.put("HUB_ACCOUNTS_EVENTS_URL", address("events-service"));
            environment.put("HUB_ACCOUNTS_KEYCLOAK_URL", around.keycloakUrl() + "/admin/realms/hub");
        }
        if (service.equals("events-service")) {
            environment.put("HUB_NETWORK_SERVICE_URL", address("network-service"));
            environment.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", around.issuer());
            environment.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", "events-service");
            if (!folder.durable()) {
                // Tests do not wait for what people may.
                environment.put("HUB_WAITING_LIST_SWEEP", "1s");
            }
        }
        return environment;
    }

    private Map<String, String> ofGateway() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", around.issuer());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", around.bootstrap());
        environment.put("HUB_GATEWAY_CONTENT_URL", address("content-service"));
        environment.put("HUB_GATEWAY_NETWORK_URL", address("network-service"));
        environment.put("HUB_GATEWAY_EVENTS_URL", address("events-service"));
        // Heaps of the C library: it would keep one for each thread, with remains of compiling in all.
        environment.put("MALLOC_ARENA_MAX", "1");
        if (!around.apart().isEmpty()) {
            environment.put("HUB_TOPICS_PREFIX", around.topicsPrefix());
        }
        return environment;
    }
}
