package learninghub.content.article;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import learninghub.http.CurrentCaller;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/articles/{ref}/variants")
@RunOnVirtualThread
@Tag(name = "Articles")
class VariantResource {
    private final ReadVariants readVariants;
    private final CurrentCaller caller;

    VariantResource(ReadVariants readVariants, CurrentCaller caller) {
        this.readVariants = readVariants;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listVariants",
            summary =
                    "The same piece for other readers: easy to read, as audio, translated, or the original; published ones")
    public Page<VariantSummary> list(
            @PathParam("ref") @Parameter(example = "safer-handovers") String ref, @Valid @BeanParam Paging paging) {
        return readVariants.of(ref, paging.after(1), paging.limit, caller.get());
    }
}
