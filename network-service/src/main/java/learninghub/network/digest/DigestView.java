package learninghub.network.digest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A digest, as chairs and those it is to name see it. */
@Schema(name = "Digest")
record DigestView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e51")
        UUID id,

        @Schema(examples = "patient-safety-partners-network")
        String network,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10")
        UUID meetingId,

        @Schema(examples = "What we learned about handover this spring")
        String title,

        @Schema(examples = "Two teams try a structured handover.", description = "Markdown")
        String body,

        PostedBy postedBy,
        DigestState state,

        @Schema(examples = "false") boolean chairConsented,

        List<Guest> guests,

        @Schema(
                examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e52",
                description = "The article it became; for chairs, and kept here only")
        @Nullable
        UUID articleId) {

    DigestView withoutArticle() {
        return new DigestView(id, network, meetingId, title, body, postedBy, state, chairConsented, guests, null);
    }

    /** Somebody who is to be named. */
    @Schema(name = "DigestGuest")
    record Guest(
            @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e31")
            UUID guestId,

            @Schema(examples = "Avery Example") String credit,
            @Schema(examples = "true") boolean consented) {}
}
