package learninghub.network.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an erasure is. Says of nobody whose it is. */
@Schema(name = "Erasure")
record ErasureView(
        @Schema(examples = "5f0b7f1e-3c52-4a53-9f2e-6a5f3f0f8b11", description = "Random, and told only to who asked")
        UUID id,

        State state,
        @Schema(examples = "2026-02-03T09:30:00Z") Instant askedAt,

        @Schema(examples = "2026-02-03T09:31:10Z") @Nullable Instant finishedAt,

        List<ReceiptView> receipts) {

    /** Running until every receipt is there. */
    @Schema(name = "ErasureState")
    enum State {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE
    }

    /** One part of the hub holds nothing of the person any more. */
    @Schema(name = "ErasureReceipt")
    record ReceiptView(
            @Schema(examples = "content-service") String service,
            @Schema(examples = "2026-02-03T09:31:02Z") Instant at) {}

    static ErasureView begun(Instant now) {
        return new ErasureView(UUID.randomUUID(), State.RUNNING, now, null, List.of());
    }

    static ErasureView of(UUID id, Instant askedAt, @Nullable Instant finishedAt, List<ReceiptView> receipts) {
        return new ErasureView(id, finishedAt == null ? State.RUNNING : State.DONE, askedAt, finishedAt, receipts);
    }
}
