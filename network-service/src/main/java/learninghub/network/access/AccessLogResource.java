package learninghub.network.access;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.network.actor.ActingAs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/networks/{slug}/access-log")
@RunOnVirtualThread
@ActingAs
@Tag(name = "Access log")
class AccessLogResource {
    private final AccessLog log;
    private final Overseers overseers;
    private final CurrentCaller caller;

    AccessLogResource(AccessLog log, Overseers overseers, CurrentCaller caller) {
        this.log = log;
        this.overseers = overseers;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listAccesses",
            summary = "Who read what, latest first (chair, steward): ids and times only")
    public Page<AccessView> list(@PathParam("slug") String slug, @Valid @BeanParam AccessFilter filter) {
        List<Entry> found = log.of(overseers.network(slug, caller.get()), filter, filter.after(1));
        return Page.of(found, filter.limit, Entry::view, entry -> Cursor.of(entry.id()));
    }
}
