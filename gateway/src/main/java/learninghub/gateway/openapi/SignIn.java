package learninghub.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * How to be somebody, said once for all operations: signing in at the identity provider (code with PKCE for people, client credentials
 * for organisations), or bringing a token.
 */
record SignIn(String issuer) {
    static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** Replaces whatever the services call their schemes. */
    void describe(ObjectNode components) {
        ObjectNode schemes = components.putObject("securitySchemes");
        ObjectNode flows = schemes.putObject("signIn").put("type", "oauth2").putObject("flows");
        flows.putObject("authorizationCode")
                .put("authorizationUrl", issuer + "/protocol/openid-connect/auth")
                .put("tokenUrl", tokenUrl())
                .putObject("scopes")
                .put("openid", "Who you are");
        flows.putObject("clientCredentials")
                .put("tokenUrl", tokenUrl())
                .putObject("scopes")
                .put("content:read", "Webhooks of your own")
                .put("content:submit", "Hand in articles")
                .put("events:submit", "Hand in events");
        schemes.putObject("bearer").put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
    }

    /** Makes a path's operations name the schemes above; an operation that is open to all stays so. */
    void apply(ObjectNode operations, JsonNode fallback) {
        operations.properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .map(operation -> (ObjectNode) operation.getValue())
                .forEach(operation -> rename(operation, operation.path("security"), fallback));
    }

    private static void rename(ObjectNode operation, JsonNode own, JsonNode fallback) {
        JsonNode required = own.isMissingNode() ? fallback : own;
        ArrayNode security = operation.putArray("security");
        if (required.isEmpty()) {
            return;
        }
        for (JsonNode alternative : required) {
            if (alternative.isEmpty()) {
                security.addObject();
            }
        }
        security.addObject().putArray("signIn");
        security.addObject().putArray("bearer");
    }

    private String tokenUrl() {
        return issuer + "/protocol/openid-connect/token";
    }
}
