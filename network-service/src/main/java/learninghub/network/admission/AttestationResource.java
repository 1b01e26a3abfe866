package learninghub.network.admission;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.network.actor.ActingAs;
import learninghub.network.membership.MembersOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/networks/{slug}/members/{memberId}/attestation")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Members")
class AttestationResource {
    private final Attest attest;
    private final CurrentCaller caller;

    AttestationResource(Attest attest, CurrentCaller caller) {
        this.attest = attest;
        this.caller = caller;
    }

    @PUT
    @Authenticated
    @Operation(
            operationId = "attestMembership",
            summary = "Say that one still belongs (oneself)",
            description = "The rules of the network are asked again over one's profile: 409 with the reasons when they "
                    + "no longer let one in. A membership that nobody attests ends 30 days after its day of review.")
    public Attestation put(@PathParam("slug") String slug, @PathParam("memberId") UUID member) {
        return new Attestation(member, attest.attest(slug, member, caller.get()));
    }

    /** When to say so again. */
    @Schema(name = "Attestation")
    record Attestation(
            @Schema(examples = "00000000-0000-4000-8000-000000000005")
            UUID memberId,

            @Schema(examples = "2027-02-03", description = "Absent: this network does not ask") @Nullable
            LocalDate reviewOn) {}
}
