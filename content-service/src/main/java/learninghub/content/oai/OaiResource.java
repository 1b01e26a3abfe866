package learninghub.content.oai;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import learninghub.http.RequestLimits;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/oai")
@RunOnVirtualThread
@Tag(name = "Partner integration")
class OaiResource {
    private static final String EXAMPLE =
            "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>2026-03-02T09:30:00Z</responseDate>…</OAI-PMH>";

    private final Repository repository;

    OaiResource(Repository repository) {
        this.repository = repository;
    }

    @GET
    @PermitAll
    @RequestLimits.OwnParameters
    @Produces(MediaType.TEXT_XML)
    @Operation(
            operationId = "harvest",
            summary = "OAI-PMH 2.0: published pieces as Dublin Core",
            description =
                    "By the Open Archives Initiative's protocol for metadata harvesting: its six verbs, `oai_dc`, sets by type and by term, "
                            + "deleted records kept for good, instants in seconds. Errors are the protocol's own, with status 200.")
    @Parameter(
            name = "verb",
            in = ParameterIn.QUERY,
            description =
                    "Identify, ListMetadataFormats, ListSets, ListIdentifiers, ListRecords or GetRecord; the other parameters are the verb's",
            schema = @Schema(type = SchemaType.STRING),
            example = "Identify")
    @APIResponse(
            responseCode = "200",
            description = "What the verb asked for, or the protocol's error",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_XML,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "answer", value = EXAMPLE)))
    public Response get(@Context UriInfo request) {
        return answer(request.getQueryParameters());
    }

    @POST
    @PermitAll
    @RequestLimits.OwnParameters
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_XML)
    @Operation(operationId = "harvestByForm", summary = "OAI-PMH 2.0, its arguments as a form")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "identify", value = "{\"verb\": \"Identify\"}")))
    @APIResponse(
            responseCode = "200",
            description = "What the verb asked for, or the protocol's error",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_XML,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "answer", value = EXAMPLE)))
    public Response post(@Nullable MultivaluedMap<String, String> form) {
        return answer(form == null ? new MultivaluedHashMap<>() : form);
    }

    private Response answer(MultivaluedMap<String, String> arguments) {
        return Response.ok(repository.answer(arguments))
                .type(MediaType.TEXT_XML + ";charset=UTF-8")
                .build();
    }
}
