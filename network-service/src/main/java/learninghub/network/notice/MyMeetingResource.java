package learninghub.network.notice;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import learninghub.http.Refusal;
import learninghub.network.actor.ActingAs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where letters point to: an address that names no network. */
@Path("/api/v1/me/meetings/{id}")
@RunOnVirtualThread
@ActingAs
@Tag(name = "Me")
class MyMeetingResource {
    private final EntityManager database;

    MyMeetingResource(EntityManager database) {
        this.database = database;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "findMyMeeting",
            summary = "Which network a meeting is of",
            description = "For a member; what letters link to, because they name no network.")
    @APIResponse(responseCode = "303", description = "The meeting is at Location")
    public Response find(@PathParam("id") UUID id) {
        List<String> slugs = database.createNativeQuery(
                        "select n.slug from meeting m join network n on n.id = m.network_id where m.id = :id"
                                + " and n.id = any (own_networks())")
                .setParameter("id", id)
                .getResultList();
        return Response.seeOther(URI.create("/api/v1/networks/"
                        + slugs.stream().findFirst().orElseThrow(Refusal.NotFound::new) + "/meetings/" + id))
                .build();
    }
}
