package learninghub.network.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.network.actor.ActingAs;
import learninghub.network.actor.MemberId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/me")
@RunOnVirtualThread
@ActingAs
@Tag(name = "Me")
class MeResource {
    private final ProfileRepository profiles;
    private final WriteProfile writeProfile;
    private final DataExport dataExport;
    private final CurrentCaller caller;

    MeResource(ProfileRepository profiles, WriteProfile writeProfile, DataExport dataExport, CurrentCaller caller) {
        this.profiles = profiles;
        this.writeProfile = writeProfile;
        this.dataExport = dataExport;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("member")
    @Operation(operationId = "getMe", summary = "Who one is here")
    public MeView me() {
        return MeView.of(caller.get());
    }

    @GET
    @Path("/profile")
    @RolesAllowed("member")
    @Operation(
            operationId = "getProfile",
            summary = "One's own profile",
            description = "It always exists; at first it is blank.")
    @APIResponse(
            responseCode = "200",
            description = "The profile; its ETag is for If-Match",
            content = @Content(schema = @Schema(implementation = ProfileAnswers.class)))
    public Response profile() {
        return profiles.of(MemberId.of(caller.get())).map(MeResource::answer).orElseGet(MeResource::blank);
    }

    @PUT
    @Path("/profile")
    @RolesAllowed("member")
    @Operation(operationId = "putProfile", summary = "Write one's own profile")
    @APIResponse(
            responseCode = "200",
            description = "The profile as it is now",
            content = @Content(schema = @Schema(implementation = ProfileAnswers.class)))
    public Response write(
            @NotNull @Valid ProfileAnswers answers, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(writeProfile.write(answers, ifMatch, caller.get()));
    }

    @GET
    @Path("/data-export")
    @RolesAllowed("member")
    @Operation(
            operationId = "exportMyData",
            summary = "All that one wrote here, or that is about oneself",
            description =
                    "By kind, as it is kept: profile, memberships, requests, proposals, notes, papers, files, attendance, "
                            + "actions, decisions, discussions, replies and resources, of the networks one belongs to.")
    @APIResponse(
            responseCode = "200",
            description = "Lists by kind",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            examples = "{\"profile\": [{\"country\": \"GB\"}], \"memberships\": []}")))
    public Response export() {
        return Response.ok(dataExport.of(MemberId.of(caller.get())))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data-export.json\"")
                .build();
    }

    private static Response answer(Profile profile) {
        return ETags.ok(profile.answers(), String.valueOf(profile.version()));
    }

    private static Response blank() {
        return ETags.ok(ProfileAnswers.BLANK, String.valueOf(Profile.BLANK));
    }
}
