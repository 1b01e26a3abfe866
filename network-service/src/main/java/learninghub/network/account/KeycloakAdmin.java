package learninghub.network.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The part of Keycloak's admin API that accounts need. Only this feature holds the client that may. */
@RegisterRestClient(configKey = "accounts-keycloak")
@OidcClientFilter("account-admin")
interface KeycloakAdmin {
    /** What was asked for is not there, or not any more. */
    final class NotThere extends RuntimeException {
        NotThere() {
            super("not there", null, false, false);
        }
    }

    @ClientExceptionMapper
    static @Nullable RuntimeException notThere(Response answer) {
        return answer.getStatus() == Response.Status.NOT_FOUND.getStatusCode() ? new NotThere() : null;
    }

    @GET
    @Path("/users/{id}")
    ObjectNode user(@PathParam("id") UUID id);

    @PUT
    @Path("/users/{id}")
    void changeUser(@PathParam("id") UUID id, JsonNode user);

    @POST
    @Path("/users/{id}/logout")
    void endSessions(@PathParam("id") UUID id);

    @DELETE
    @Path("/users/{id}")
    void deleteUser(@PathParam("id") UUID id);

    @POST
    @Path("/clients")
    void makeClient(JsonNode client);

    /** A list of one, or none. */
    @GET
    @Path("/clients")
    List<ObjectNode> clients(@QueryParam("clientId") String clientId);

    @GET
    @Path("/clients/{id}")
    ObjectNode client(@PathParam("id") UUID id);

    @GET
    @Path("/clients/{id}/client-secret")
    JsonNode secret(@PathParam("id") UUID id);

    @PUT
    @Path("/clients/{id}")
    void changeClient(@PathParam("id") UUID id, JsonNode client);

    @DELETE
    @Path("/clients/{id}")
    void deleteClient(@PathParam("id") UUID id);
}
