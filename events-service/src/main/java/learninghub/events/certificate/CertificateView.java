package learninghub.events.certificate;

import java.time.Instant;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a certificate vouches for: enough to compare with the paper, and not who holds it. */
@Schema(
        name = "Certificate",
        requiredProperties = {"holder", "title", "start", "end", "timeZone", "cpdHours", "issuedAt"})
record CertificateView(
        @Schema(examples = "T. M.", description = "The initials of the holder's name when it was issued")
        String holder,

        @Schema(examples = "Learning from deaths: a webinar for new reviewers")
        String title,

        @Schema(examples = "2027-03-04T10:00:00") LocalDateTime start,
        @Schema(examples = "2027-03-04T11:30:00") LocalDateTime end,
        @Schema(examples = "Europe/London") String timeZone,
        @Schema(examples = "1.5") double cpdHours,
        @Schema(examples = "2027-03-05T08:00:00Z") Instant issuedAt) {}
