package learninghub.network.membership;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.network.actor.ActingAs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/networks/{slug}/bans")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Members")
class BanResource {
    private final BanRepository bans;
    private final MembershipRepository memberships;
    private final BanMember banMember;
    private final LiftBan liftBan;
    private final CurrentCaller caller;

    BanResource(
            BanRepository bans,
            MembershipRepository memberships,
            BanMember banMember,
            LiftBan liftBan,
            CurrentCaller caller) {
        this.bans = bans;
        this.memberships = memberships;
        this.banMember = banMember;
        this.liftBan = liftBan;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listBans", summary = "Whom the network does not admit (chair)")
    public Page<BanView> list(@PathParam("slug") String slug, @Valid @BeanParam Paging paging) {
        Standing standing = memberships.standing(slug, caller.get());
        standing.requireChair();
        var found = bans.of(standing.networkId(), paging.after(1), paging.rows());
        return Page.of(found, paging.limit, Ban::view, ban -> Cursor.of(ban.memberId()));
    }

    @PUT
    @Path("/{memberId}")
    @Authenticated
    @Operation(
            operationId = "banMember",
            summary = "Shut somebody out (chair)",
            description = "Ends their membership, if there is one, on the next request. A second ban changes nothing. "
                    + "409 for oneself or the last chair.")
    public BanView ban(
            @PathParam("slug") String slug, @PathParam("memberId") UUID member, @Valid @Nullable NewBan ban) {
        return banMember
                .ban(slug, member, ban == null ? null : ban.reason(), caller.get())
                .view();
    }

    @DELETE
    @Path("/{memberId}")
    @Authenticated
    @Operation(operationId = "liftBan", summary = "Let somebody ask again (chair)")
    public void lift(@PathParam("slug") String slug, @PathParam("memberId") UUID member) {
        liftBan.lift(slug, member, caller.get());
    }
}
