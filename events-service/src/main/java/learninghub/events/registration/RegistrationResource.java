package learninghub.events.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.VerifiedEmail;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Registrations for one event. */
@Path("/api/v1/events/{ref}/registrations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "registrations", description = "Who has a place, and who waits")
class RegistrationResource {
    private final Register register;
    private final CancelRegistration cancel;
    private final AcceptOffer accept;
    private final CheckIn checkIn;
    private final UndoCheckIn undoCheckIn;
    private final ListAttendee list;
    private final RegistrationViews views;
    private final CurrentCaller caller;
    private final VerifiedEmail address;

    RegistrationResource(
            Register register,
            CancelRegistration cancel,
            AcceptOffer accept,
            CheckIn checkIn,
            UndoCheckIn undoCheckIn,
            ListAttendee list,
            RegistrationViews views,
            CurrentCaller caller,
            VerifiedEmail address) {
        this.register = register;
        this.cancel = cancel;
        this.accept = accept;
        this.checkIn = checkIn;
        this.undoCheckIn = undoCheckIn;
        this.list = list;
        this.views = views;
        this.caller = caller;
        this.address = address;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("member")
    @Idempotent
    @Operation(operationId = "register", summary = "Register for an event, or join its waiting list")
    @APIResponseSchema(value = RegistrationView.class, responseCode = "201", responseDescription = "Registered now")
    @APIResponse(
            responseCode = "200",
            description = "Registered before: the same registration",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    public Response register(String ref, @Valid @Nullable NewRegistration registration) {
        NewRegistration wanted = registration == null ? NewRegistration.PLAIN : registration;
        Register.Outcome outcome = register.register(ref, wanted, caller.get(), address.get());
        URI location = URI.create(
                "/api/v1/events/" + ref + "/registrations/" + outcome.view().id());
        return outcome.isNew()
                ? ETags.created(location, outcome.view(), outcome.tag())
                : ETags.ok(outcome.view(), outcome.tag());
    }

    @GET
    @RolesAllowed("editor")
    @Operation(operationId = "listRegistrations", summary = "Who has registered, in the order of coming")
    public Page<RegistrationView> list(String ref, @Valid @BeanParam Paging paging) {
        return views.ofEvent(ref, paging, caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("member")
    @Operation(operationId = "readRegistration", summary = "One registration: one's own, or any for an editor")
    @APIResponseSchema(value = RegistrationView.class, responseCode = "200", responseDescription = "The registration")
    public Response read(String ref, UUID id) {
        RegistrationViews.Tagged registration = views.read(ref, id, caller.get());
        return ETags.ok(registration.view(), registration.tag());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("member")
    @Operation(operationId = "cancelRegistration", summary = "Give up a place, a wait or an offer")
    @APIResponse(responseCode = "204", description = "Cancelled; the place goes to the next")
    public Response cancel(String ref, UUID id, @HeaderParam("If-Match") String ifMatch) {
        cancel.cancel(ref, id, ifMatch, caller.get());
        return Response.noContent().build();
    }

    @PUT
    @Path("/{id}/acceptance")
    @RolesAllowed("member")
    @Operation(operationId = "acceptOffer", summary = "Take the place that is offered")
    @APIResponseSchema(
            value = RegistrationView.class,
            responseCode = "200",
            responseDescription = "The confirmed registration")
    public Response accept(String ref, UUID id, @HeaderParam("If-Match") String ifMatch) {
        RegistrationViews.Tagged registration = accept.accept(ref, id, ifMatch, caller.get());
        return ETags.ok(registration.view(), registration.tag());
    }

    @PUT
    @Path("/{id}/check-in")
    @RolesAllowed("editor")
    @Operation(operationId = "checkIn", summary = "Note that somebody is there")
    @APIResponseSchema(
            value = RegistrationView.class,
            responseCode = "200",
            responseDescription = "The registration, attended")
    public Response checkIn(String ref, UUID id, @HeaderParam("If-Match") String ifMatch) {
        RegistrationViews.Tagged registration = checkIn.checkIn(ref, id, ifMatch, caller.get());
        return ETags.ok(registration.view(), registration.tag());
    }

    @DELETE
    @Path("/{id}/check-in")
    @RolesAllowed("editor")
    @Operation(operationId = "undoCheckIn", summary = "Take a check-in back")
    @APIResponseSchema(
            value = RegistrationView.class,
            responseCode = "200",
            responseDescription = "The registration, confirmed again")
    public Response undoCheckIn(String ref, UUID id, @HeaderParam("If-Match") String ifMatch) {
        RegistrationViews.Tagged registration = undoCheckIn.undo(ref, id, ifMatch, caller.get());
        return ETags.ok(registration.view(), registration.tag());
    }

    @PUT
    @Path("/{id}/listing")
    @RolesAllowed("member")
    @Operation(operationId = "agreeToBeListed", summary = "Agree to be named on the public list of who comes")
    @APIResponseSchema(value = RegistrationView.class, responseCode = "200", responseDescription = "The registration")
    public Response agree(String ref, UUID id, @HeaderParam("If-Match") String ifMatch) {
        RegistrationViews.Tagged registration = list.agree(ref, id, ifMatch, caller.get());
        return ETags.ok(registration.view(), registration.tag());
    }

    @DELETE
    @Path("/{id}/listing")
    @RolesAllowed("member")
    @Operation(operationId = "takeConsentBack", summary = "Be named no longer")
    @APIResponseSchema(value = RegistrationView.class, responseCode = "200", responseDescription = "The registration")
    public Response disagree(String ref, UUID id, @HeaderParam("If-Match") String ifMatch) {
        RegistrationViews.Tagged registration = list.disagree(ref, id, ifMatch, caller.get());
        return ETags.ok(registration.view(), registration.tag());
    }
}
