package learninghub.events.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an event admits.
 *
 * @param network the one whose members it admits; null unless {@link Admits#NETWORK}
 */
@Embeddable
public record Admission(
        @Column(name = "admits") @Enumerated(EnumType.STRING)
        Admits kind,

        @Column(name = "network_id") @Nullable UUID network) {
    static final String NETWORK_PREFIX = "network:";

    static Admission of(Admits kind) {
        return new Admission(kind, null);
    }

    static Admission ofNetwork(UUID network) {
        return new Admission(Admits.NETWORK, network);
    }

    UUID requireNetwork() {
        return Objects.requireNonNull(network);
    }

    /** As clients read it. A network that is not listed any more is not named: its event is for members. */
    String inWords(@Nullable String listedSlug) {
        return switch (kind) {
            case ANYONE, MEMBERS -> kind.word;
            case NETWORK -> listedSlug == null ? Admits.MEMBERS.word : NETWORK_PREFIX + listedSlug;
        };
    }
}
