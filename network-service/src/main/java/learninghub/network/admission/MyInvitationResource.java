package learninghub.network.admission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.VerifiedEmail;
import learninghub.network.actor.ActingAs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me/invitations")
@RunOnVirtualThread
@ActingAs
@Tag(name = "Me")
class MyInvitationResource {
    private final InvitationRepository invitations;
    private final VerifiedEmail verifiedEmail;
    private final Clock clock;

    MyInvitationResource(InvitationRepository invitations, VerifiedEmail verifiedEmail, Clock clock) {
        this.invitations = invitations;
        this.verifiedEmail = verifiedEmail;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("member")
    @Operation(
            operationId = "listMyInvitations",
            summary = "The networks that have asked one in",
            description = "By the verified e-mail address of the account. Claim one with a membership request there.")
    public Page<MyInvitationView> list(@Valid @BeanParam Paging paging) {
        List<MyInvitationView> found =
                invitations.open(verifiedEmail.get(), clock.instant(), paging.after(1), paging.rows());
        return Page.of(found, paging.limit, view -> view, view -> Cursor.of(view.id()));
    }
}
