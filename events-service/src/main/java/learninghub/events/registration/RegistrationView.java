package learninghub.events.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.events.code.Code;
import learninghub.events.question.Answer;
import learninghub.http.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registration, for its person or an organiser. */
@Schema(
        name = "Registration",
        requiredProperties = {"id", "eventId", "state", "registeredAt", "answers", "listed"})
record RegistrationView(
        @Schema(examples = "019aa3b1-1c1e-7d3b-9a64-0d6f5b1c2e11")
        String id,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10")
        String eventId,

        @Schema(examples = "00000000-0000-4000-8000-000000000005", description = "For organisers only") @Nullable
        String memberId,

        @Schema(examples = "waiting") State state,

        @Schema(examples = "3", description = "The place in the waiting list, from 1; only while waiting") @Nullable
        Long position,

        @Schema(examples = "2027-02-01T12:00:00Z") Instant registeredAt,

        @Schema(examples = "2027-02-03T12:00:00Z", description = "Only while a place is offered") @Nullable
        Instant offerExpiresAt,

        @Schema(examples = "2027-03-04T09:58:00Z") @Nullable Instant attendedAt,

        @Schema(examples = "019aa3b1-1c1e-7d3b-9a64-0d6f5b1c2e55", description = "The share of the places it counts in")
        @Nullable
        UUID quota,

        @Schema(examples = "7KQ2-MZ8F-4VXR-3CHT") @Nullable String discountCode,

        @Schema(examples = "20", description = "What the code takes off") @Nullable
        Integer discountPercent,

        @Schema(examples = "£10 less for students") @Nullable
        String discountNote,

        List<Answer> answers,

        @Schema(examples = "false", description = "Whether its person agreed to be named in public")
        boolean listed) {

    static RegistrationView of(Registration registration, @Nullable Long position, Caller caller) {
        Code code = registration.discount();
        return new RegistrationView(
                registration.id().toString(),
                registration.eventId().toString(),
                caller.has("editor") ? registration.memberId() : null,
                registration.state(),
                position,
                registration.registeredAt(),
                registration.offerExpiresAt(),
                registration.attendedAt(),
                registration.quota() == null ? null : registration.quota().id(),
                code == null ? null : code.word(),
                code == null ? null : code.percent(),
                code == null ? null : code.amountNote(),
                registration.answers(),
                registration.listedName() != null);
    }
}
