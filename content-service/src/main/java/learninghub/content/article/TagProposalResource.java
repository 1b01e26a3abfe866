package learninghub.content.article;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import learninghub.http.CurrentCaller;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/tag-proposals")
@RunOnVirtualThread
@Tag(name = "Taxonomy")
class TagProposalResource {
    private final TagProposals proposals;
    private final CurrentCaller caller;

    TagProposalResource(TagProposals proposals, CurrentCaller caller) {
        this.proposals = proposals;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("editor")
    @Operation(
            operationId = "listTagProposals",
            summary = "Words authors proposed as tags, with the pieces that propose them",
            description =
                    "To accept one make a tag of it (`POST /api/v1/tags`) or a synonym of a tag that there is (`PATCH /api/v1/tags/{slug}`): every piece that proposes it carries the tag from then on. Drafts nobody handed in are not shown.")
    public Page<TagProposal> list(@Valid @BeanParam Paging paging) {
        return proposals.list(caller.get(), paging);
    }
}
