package learninghub.network.notes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A 412 that carries both texts, so that nobody's words are lost: what stands there now, and what was sent. */
@Schema(name = "NotesOvertaken", description = "RFC 9457 problem details with both texts")
record NotesOvertaken(
        @Schema(examples = "/problems/precondition-failed") String type,

        @Schema(examples = "It has changed") String title,
        @Schema(examples = "412") int status,

        @Schema(examples = "The notes are at version 4 now; read them again and repeat the change.")
        String detail,

        @Schema(examples = "urn:uuid:019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10")
        String instance,

        @Schema(examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,

        @Schema(description = "What stands there now") NotesView current,
        @Schema(description = "What was sent") NotesText yours) {}
