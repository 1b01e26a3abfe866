package learninghub.events.question;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is asked of who registers for an event. */
@Path("/api/v1/events/{ref}/questions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "questions", description = "What an organiser asks of who registers")
class QuestionResource {
    private final Questions questions;
    private final TendQuestions tend;
    private final CurrentCaller caller;

    QuestionResource(Questions questions, TendQuestions tend, CurrentCaller caller) {
        this.questions = questions;
        this.tend = tend;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listQuestions", summary = "What is asked of who registers, in order")
    public Page<QuestionView> list(String ref, @Valid @BeanParam Paging paging) {
        return questions.page(ref, paging, caller.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("editor")
    @Idempotent
    @Operation(operationId = "addQuestion", summary = "Ask something, or for a consent; at most 30")
    @APIResponseSchema(value = QuestionView.class, responseCode = "201", responseDescription = "The question")
    public Response add(String ref, @Valid @NotNull NewQuestion wanted) {
        return Response.status(201).entity(tend.add(ref, wanted, caller.get())).build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("editor")
    @Operation(
            operationId = "changeQuestion",
            summary = "Ask it otherwise; answers stay, with the words they answered. If-Match names the event")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "Any fields of NewQuestion; null removes one",
                                            examples = "{\"required\": true}")))
    public QuestionView change(String ref, UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        return tend.change(ref, id, patch, ifMatch, caller.get());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "removeQuestion", summary = "Ask it no longer; answers stay. If-Match names the event")
    @APIResponse(responseCode = "204", description = "Not asked any more")
    public void remove(String ref, UUID id, @HeaderParam("If-Match") String ifMatch) {
        tend.remove(ref, id, ifMatch, caller.get());
    }
}
