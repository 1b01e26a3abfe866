package learninghub.content.taxonomy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import learninghub.http.Page;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/vocabularies")
@RunOnVirtualThread
@Tag(name = "Taxonomy")
class VocabularyResource {
    private final VocabularyRepository vocabularies;

    VocabularyResource(VocabularyRepository vocabularies) {
        this.vocabularies = vocabularies;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listVocabularies", summary = "The vocabularies")
    public Page<VocabularySummary> list() {
        return new Page<>(vocabularies.all(), null);
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Operation(
            operationId = "getVocabulary",
            summary = "One vocabulary: its tree, with the number of published pieces per term")
    public VocabularyView get(@PathParam("slug") @Parameter(example = "topics") String slug) {
        return vocabularies.tree(slug).orElseThrow(Refusal.NotFound::new);
    }
}
