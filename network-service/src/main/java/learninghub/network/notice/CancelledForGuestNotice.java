package learninghub.network.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import learninghub.notices.Letter;
import learninghub.notices.Notice;
import learninghub.notices.NoticeKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A guest need not come. About their pass; like the invitation it goes to the address that was asked, and says nothing of where. */
@ApplicationScoped
class CancelledForGuestNotice implements NoticeKind {
    private final EntityManager database;
    private final Clock clock;
    private final String hub;

    CancelledForGuestNotice(
            EntityManager database, Clock clock, @ConfigProperty(name = "hub.public-address") String publicAddress) {
        this.database = database;
        this.clock = clock;
        this.hub = publicAddress;
    }

    @Override
    public String word() {
        return Kind.GUESTS_MEETING_CANCELLED.word;
    }

    /** Not of one whose pass was taken back, and not when it is over. */
    @Override
    public Optional<String> address(Notice notice) {
        List<?> addresses = database.createNativeQuery("""
                        select g.email from guest_pass g join meeting m on m.id = g.meeting_id
                        where g.id = :id and g.revoked_at is null and m.cancelled_at is not null and m.end_at > :now""")
                .setParameter("id", notice.about())
                .setParameter("now", clock.instant())
                .getResultList();
        return addresses.stream().findFirst().map(String.class::cast);
    }

    @Override
    public Optional<Letter> write(Notice notice, String address) {
        return Optional.of(Letter.of("A meeting you are invited to is cancelled", """
                A meeting to which you were asked as a guest will not take place. To see which, sign in on the
                shared-learning hub with this e-mail address and look at

                  %s/api/v1/me/guest-passes
                """.formatted(hub)));
    }
}
