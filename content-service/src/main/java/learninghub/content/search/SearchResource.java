package learninghub.content.search;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import learninghub.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** On platform threads: searching is computing, and Lucene keeps its analysers by thread. */
@Path("/api/v1/search")
@Blocking
@Tag(name = "Search")
class SearchResource {
    private final Find find;

    SearchResource(Find find) {
        this.find = find;
    }

    @GET
    @PermitAll
    @Operation(operationId = "search", summary = "Articles and events in one ranked list", description = """
                    Words in any form and order, a few letters wrong, by other names of the same thing (glossary, synonyms of tags). \
                    A facet is counted without what is chosen in it, and under everything else that is asked. Pages of one search are \
                    read from one state of the index for two minutes; results can be paged through to the 10,000th.""")
    public SearchPage search(@Valid @BeanParam SearchParameters asked) {
        return find.asked(asked.search());
    }

    @GET
    @Path("/suggestions")
    @PermitAll
    @Operation(operationId = "suggest", summary = "Tags, people and titles with a word that begins so")
    public Page<Suggestion> suggest(
            @QueryParam("q") @DefaultValue("") @Size(max = 200) @Parameter(example = "patient saf") String q,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(20) int limit) {
        return new Page<>(find.suggestions(q, limit), null);
    }
}
