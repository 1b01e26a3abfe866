package learninghub.network.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import learninghub.notices.Letter;
import learninghub.notices.Notice;
import learninghub.notices.NoticeKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** An address is asked into a network, or to one meeting as a guest. It may be nobody's yet, so nothing is said of where. */
@ApplicationScoped
class InvitationNotice implements NoticeKind {
    private final EntityManager database;
    private final Clock clock;
    private final String hub;

    InvitationNotice(
            EntityManager database, Clock clock, @ConfigProperty(name = "hub.public-address") String publicAddress) {
        this.database = database;
        this.clock = clock;
        this.hub = publicAddress;
    }

    @Override
    public String word() {
        return Kind.INVITATION.word;
    }

    @Override
    public Optional<String> address(Notice notice) {
        return open(notice).map(row -> row.get("email", String.class));
    }

    @Override
    public Optional<Letter> write(Notice notice, String address) {
        return open(notice).map(row -> row.get("guest", Boolean.class) ? guest() : member());
    }

    private Letter member() {
        return Letter.of("You are invited", """
                You are asked to join a network on the shared-learning hub. To see which, sign in or sign up with
                this e-mail address and look at

                  %s/api/v1/me/invitations

                If you do not know why you get this, you need do nothing.
                """.formatted(hub));
    }

    private Letter guest() {
        return Letter.of("You are invited to a meeting", """
                You are asked to a meeting as a guest. To see which, and how to join it, sign in or sign up on the
                shared-learning hub with this e-mail address and look at

                  %s/api/v1/me/guest-passes

                If you do not know why you get this, you need do nothing.
                """.formatted(hub));
    }

    /** Neither taken back nor used meanwhile, and not too late. */
    private Optional<Tuple> open(Notice notice) {
        List<Tuple> rows = database.createNativeQuery("""
                        select email, false as guest from invitation
                          where id = :id and claimed_at is null and revoked_at is null and expires_at > :now
                        union all
                        select g.email, true from guest_pass g join meeting m on m.id = g.meeting_id
                          where g.id = :id and g.revoked_at is null and m.cancelled_at is null and m.end_at > :now""", Tuple.class)
                .setParameter("id", notice.about())
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().findFirst();
    }
}
