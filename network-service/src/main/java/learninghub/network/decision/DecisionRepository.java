package learninghub.network.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import learninghub.network.membership.Standing;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<Decision, UUID> {
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    Decision of(Standing member, UUID id) {
        return find("networkId = ?1 and id = ?2", member.networkId(), id)
                .firstResultOptional()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** Latest first. */
    List<Decision> of(Standing member, @Nullable Cursor after, int rows) {
        return find(
                        """
                        networkId = ?1 and (decidedOn < ?2 or decidedOn = ?2 and id < ?3) order by decidedOn desc, id desc""",
                        member.networkId(),
                        after == null ? AFTER_ALL : day(after),
                        after == null ? new UUID(-1, -1) : after.uuid(1))
                .page(0, rows)
                .list();
    }

    private static LocalDate day(Cursor after) {
        try {
            return LocalDate.parse(after.text(0));
        } catch (DateTimeParseException e) {
            throw Refusal.Malformed.parameter("cursor", "Not a cursor of this list; take it from next.");
        }
    }
}
