package learninghub.network.network;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.network.actor.ActingAs;
import learninghub.network.actor.MemberId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me/networks")
@RunOnVirtualThread
@ActingAs
@Tag(name = "Me")
class MyNetworkResource {
    private final NetworkRepository networks;
    private final CurrentCaller caller;

    MyNetworkResource(NetworkRepository networks, CurrentCaller caller) {
        this.networks = networks;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("member")
    @Operation(operationId = "listMyNetworks", summary = "The networks one belongs to")
    public Page<MyNetworkView> list(@Valid @BeanParam Paging paging) {
        List<MyNetworkView> found = networks.of(MemberId.of(caller.get()), paging.after(2), paging.rows());
        return Page.of(found, paging.limit, view -> view, view -> Cursor.of(view.since(), view.id()));
    }
}
