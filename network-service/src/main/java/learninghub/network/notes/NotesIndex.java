package learninghub.network.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import learninghub.markdown.Markdown;
import org.jspecify.annotations.Nullable;

/**
 * The published notes for searching, in the database and under its row-level security; nothing of it is in the public index. Any of
 * the words is enough to be found; who has them all comes first.
 */
@ApplicationScoped
class NotesIndex {
    // Words are joined by | instead of &. Only the operator has spaces around it, an & inside a word has none.
    private static final String ANY = "replace(plainto_tsquery('english', :q)::text, ' & ', ' | ')::tsquery";

    // Characters no text can hold together with a meaning: replaced by mark after the rest has been escaped.
    private static final String HIT = "\u0002";
    private static final String HIT_END = "\u0003";

    private final EntityManager database;

    NotesIndex(EntityManager database) {
        this.database = database;
    }

    void put(Notes notes, NotesText text, Instant now) {
        StringBuilder words = new StringBuilder(Markdown.plain(text.body()));
        text.itemsOrNone().forEach(item -> words.append('\n').append(Markdown.plain(item.body())));
        database.createNativeQuery("""
                        insert into notes_text (meeting_id, network_id, version, published_at, body)
                        values (:meeting, :network, :version, :now, :body)
                        on conflict (meeting_id) do update set version = excluded.version, published_at = excluded.published_at,
                          body = excluded.body""")
                .setParameter("meeting", notes.meetingId())
                .setParameter("network", notes.networkId())
                .setParameter("version", notes.version())
                .setParameter("now", now)
                .setParameter("body", words.toString().replaceAll("[" + HIT + HIT_END + "]", ""))
                .executeUpdate();
    }

    /** Best first; without any of the text. */
    @SuppressWarnings("unchecked")
    List<Hit> hits(String q, @Nullable String network, @Nullable Cursor after, int rows) {
        List<Object[]> found = database.createNativeQuery("""
                        select * from (
                          select n.slug, t.network_id, t.meeting_id, m.title, t.version, t.published_at,
                            cast((t.words @@ plainto_tsquery('english', :q))::int + ts_rank(t.words, %s, 1) as numeric(12, 8)) as rank
                          from notes_text t join meeting m on m.id = t.meeting_id join network n on n.id = t.network_id
                          where t.words @@ %s and (cast(:network as text) is null or n.slug = :network)) hit
                        where rank < :rank or rank = :rank and meeting_id > :id
                        order by rank desc, meeting_id""".formatted(ANY, ANY))
                .setParameter("q", q)
                .setParameter("network", network)
                .setParameter("rank", after == null ? BigDecimal.valueOf(1000) : rank(after))
                .setParameter("id", after == null ? new UUID(0, 0) : after.uuid(1))
                .setMaxResults(rows)
                .getResultList();
        return found.stream().map(Hit::of).toList();
    }

    /** By meeting. */
    @SuppressWarnings("unchecked")
    Map<UUID, String> snippets(String q, Collection<UUID> meetings) {
        List<Object[]> found = database.createNativeQuery("""
                        select meeting_id, ts_headline('english', body, %s, :options) from notes_text where meeting_id in (:meetings)""".formatted(ANY))
                .setParameter("q", q)
                .setParameter(
                        "options",
                        "StartSel=" + HIT + ", StopSel=" + HIT_END
                                + ", MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=\" … \"")
                .setParameter("meetings", meetings)
                .getResultList();
        return found.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> marked((String) row[1])));
    }

    private static String marked(String headline) {
        return headline.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace(HIT, "<mark>")
                .replace(HIT_END, "</mark>");
    }

    private static BigDecimal rank(Cursor after) {
        try {
            return new BigDecimal(after.text(0));
        } catch (NumberFormatException e) {
            throw Refusal.Malformed.parameter("cursor", "Not a cursor of this list; take it from next.");
        }
    }

    /** A meeting whose notes match. */
    record Hit(
            String network,
            UUID networkId,
            UUID meetingId,
            String title,
            int version,
            Instant publishedAt,
            BigDecimal rank) {
        static Hit of(Object[] row) {
            return new Hit(
                    (String) row[0],
                    (UUID) row[1],
                    (UUID) row[2],
                    (String) row[3],
                    ((Number) row[4]).intValue(),
                    (Instant) row[5],
                    (BigDecimal) row[6]);
        }

        Cursor cursor() {
            return Cursor.of(rank.toPlainString(), meetingId);
        }

        FoundNotes view(Map<UUID, String> snippets) {
            return new FoundNotes(network, meetingId, title, snippets.getOrDefault(meetingId, ""), publishedAt);
        }
    }
}
