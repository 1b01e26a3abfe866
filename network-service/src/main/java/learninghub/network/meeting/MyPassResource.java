package learninghub.network.meeting;

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

@Path("/api/v1/me/guest-passes")
@RunOnVirtualThread
@ActingAs
@Tag(name = "Me")
class MyPassResource {
    private final GuestPassRepository passes;
    private final VerifiedEmail verifiedEmail;
    private final Clock clock;

    MyPassResource(GuestPassRepository passes, VerifiedEmail verifiedEmail, Clock clock) {
        this.passes = passes;
        this.verifiedEmail = verifiedEmail;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("member")
    @Operation(
            operationId = "listMyGuestPasses",
            summary = "The coming meetings one is a guest of",
            description = "By the verified e-mail address of the account.")
    public Page<MyPassView> list(@Valid @BeanParam Paging paging) {
        List<MyPassView> found = passes.held(verifiedEmail.get(), clock.instant(), paging.after(1), paging.rows());
        return Page.of(found, paging.limit, view -> view, view -> Cursor.of(view.id()));
    }
}
