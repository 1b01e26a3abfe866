package learninghub.network.access;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.network.actor.ActingAs;
import learninghub.network.actor.MemberId;
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
            summary = "Who read what, latest first (chair, steward; a member: who read what they wrote)",
            description = "Ids and times only. Reading the log is in the log.")
    public Page<AccessView> list(@PathParam("slug") String slug, @Valid @BeanParam AccessFilter filter) {
        UUID network = overseers.network(slug, caller.get());
        Cursor after = filter.after(1);
        log.enter(Reading.ofLog(network, MemberId.of(caller.get())));
        return Page.of(log.of(network, filter, after), filter.limit, AccessLog.Row::view, AccessLog.Row::cursor);
    }
}
