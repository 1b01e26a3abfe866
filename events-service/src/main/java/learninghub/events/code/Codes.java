package learninghub.events.code;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Paging;

/** The codes there are. */
@ApplicationScoped
class Codes implements PanacheRepositoryBase<Code, UUID> {
    /** The most of one event, members' own not counted. */
    static final int MOST = 1_000;

    /** Without letters and digits that are taken for one another. 16 of them are 80 bits. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private final Events events;
    private final SecureRandom random = new SecureRandom();

    Codes(Events events) {
        this.events = events;
    }

    String draw() {
        return IntStream.range(0, LENGTH)
                .mapToObj(
                        i -> (i > 0 && i % GROUP == 0 ? "-" : "") + ALPHABET.charAt(random.nextInt(ALPHABET.length())))
                .collect(Collectors.joining());
    }

    /** However it was typed. */
    Optional<Code> named(UUID event, String typed) {
        String word =
                typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
        return find("eventId = ?1 and word = ?2", event, word).singleResultOptional();
    }

    Optional<Code> ofMember(UUID event, String member) {
        return find("eventId = ?1 and memberId = ?2", event, member).singleResultOptional();
    }

    long number(Event event) {
        return count("eventId = ?1 and memberId is null", event.id());
    }

    Page<CodeView> page(String ref, Paging paging, Caller caller) {
        Event event = events.visible(ref, caller);
        Cursor after = paging.after(1);
        UUID last = after == null ? new UUID(0, 0) : after.uuid(0);
        return Page.of(
                find("eventId = ?1 and id > ?2 order by id", event.id(), last)
                        .page(0, paging.rows())
                        .list(),
                paging.limit,
                Code::view,
                code -> Cursor.of(code.id()));
    }
}
