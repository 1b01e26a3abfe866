package learninghub.network.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.network.actor.ActingAs;
import learninghub.network.actor.MemberId;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    private final AskForErasure askForErasure;
    private final CurrentCaller caller;

    MeResource(
            ProfileRepository profiles, WriteProfile writeProfile, AskForErasure askForErasure, CurrentCaller caller) {
        this.profiles = profiles;
        this.writeProfile = writeProfile;
        this.askForErasure = askForErasure;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("member")
    @Operation(operationId = "getMe", summary = "Who one is here")
    @APIResponse(
            responseCode = "200",
            description = "Its ETag is for erasing the account",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MeView.class)))
    public Response me() {
        MeView me = MeView.of(caller.get());
        return ETags.ok(me, me.tag());
    }

    @DELETE
    @RolesAllowed("member")
    @Operation(
            operationId = "eraseMe",
            summary = "Have oneself erased, everywhere and for good",
            description =
                    "Memberships end and the account is shut out at once. Then, in every service, what others rely on becomes a former "
                            + "member's and the rest is deleted; the sign-in account goes last. Nobody can undo it: take a data export first. "
                            + "A conflict while one is the only chair of a network: make somebody else chair first.")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; Location tells how far it is, also without an account",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErasureView.class)))
    public Response erase(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        ErasureView asked = askForErasure.ask(ifMatch, caller.get());
        return Response.accepted(asked)
                .header(HttpHeaders.LOCATION, "/api/v1/me/erasures/" + asked.id())
                .build();
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
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProfileAnswers.class)))
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
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProfileAnswers.class)))
    public Response write(
            @NotNull @Valid ProfileAnswers answers, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(writeProfile.write(answers, ifMatch, caller.get()));
    }

    private static Response answer(Profile profile) {
        return ETags.ok(profile.answers(), String.valueOf(profile.version()));
    }

    private static Response blank() {
        return ETags.ok(ProfileAnswers.BLANK, String.valueOf(Profile.BLANK));
    }
}
