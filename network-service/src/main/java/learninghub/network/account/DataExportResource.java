package learninghub.network.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import learninghub.http.CurrentCaller;
import learninghub.network.actor.ActingAs;
import learninghub.network.actor.MemberId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me/data-export")
@RunOnVirtualThread
@ActingAs
@Tag(name = "Me")
class DataExportResource {
    private final GiveOutData giveOutData;
    private final CurrentCaller caller;

    DataExportResource(GiveOutData giveOutData, CurrentCaller caller) {
        this.giveOutData = giveOutData;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("member")
    @Operation(
            operationId = "exportMyData",
            summary = "All that one wrote, or that is about oneself, in the whole hub",
            description =
                    "By service and kind, as it is kept: the sign-in account, what network-service holds (also of networks one has left), "
                            + "what content-service holds (pieces, working copies, revisions, comments, imports, searches), and what "
                            + "events-service holds (registrations, certificates, calendar links). 503 when one of them does not answer: never half.")
    @APIResponse(
            responseCode = "200",
            description = "Lists by service and kind",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            examples =
                                                    "{\"account\": {\"username\": \"member\"}, \"networks\": {\"profile\": [{\"country\": \"GB\"}], "
                                                            + "\"memberships\": []}, \"content\": {\"comments\": []}, \"events\": {\"registrations\": []}}")))
    public Response export() {
        return Response.ok(giveOutData.to(MemberId.of(caller.get())))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data-export.json\"")
                .build();
    }
}
