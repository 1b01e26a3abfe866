package learninghub.network.notes;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import learninghub.http.CurrentCaller;
import learninghub.http.Page;
import learninghub.network.actor.ActingAs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/notes/searches")
@RunOnVirtualThread
@ActingAs
@Tag(name = "Notes")
class NotesSearchResource {
    private final SearchNotes searchNotes;
    private final CurrentCaller caller;

    NotesSearchResource(SearchNotes searchNotes, CurrentCaller caller) {
        this.searchNotes = searchNotes;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("member")
    @Operation(
            operationId = "searchNotes",
            summary = "Look through the published notes of one's networks, best first",
            description =
                    "Any of the words is enough; who has them all comes first. Each snippet shown is in the access log.")
    public Page<FoundNotes> search(@NotNull @Valid NotesSearch search) {
        return searchNotes.search(search, caller.get());
    }
}
