package learninghub.events.event;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A where clause over events that grows. Whatever it comes to, rows are read in order out of an index that begins near the first of them:
 * a page costs the same however many events there were before it.
 */
final class EventConditions {
    private final EntityManager database;
    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private boolean latestFirst;
    /** The tag whose events these are, where their order comes from; null: it comes from the events themselves. */
    private @Nullable UUID tag;

    EventConditions(EntityManager database) {
        this.database = database;
    }

    void visibleTo(Caller caller) {
        if (!caller.has("editor")) {
            clauses.add("(e.status <> 'draft' or e.submitted_by = :caller)");
            values.put("caller", String.valueOf(caller.subject()));
        }
    }

    void publicOnly() {
        clauses.add("e.status <> 'draft'");
    }

    void of(EventFilter filter, Caller caller, Instant now) {
        filter.tags.forEach(this::taggedWith);
        latestFirst = filter.isPast();
        if (filter.isPast()) {
            add("e.ends_at <= :now and " + start() + " < :now", "now", now);
        } else if (filter.when != null) {
            endingAfter(now);
        }
        if (filter.fromInstant() != null) {
            endingAfter(filter.fromInstant());
        }
        add("e.series_id = :series", "series", filter.seriesId());
        add(start() + " < :to", "to", filter.toInstant());
        add("e.type = :type", "type", filter.type);
        add("e.mode = :mode", "mode", filter.mode);
        add("e.country = :country", "country", filter.country);
        add("e.status = :status", "status", filter.status);
        filter.categories.stream()
                .collect(Collectors.groupingBy(address -> address.split("/", 2)[0]))
                .values()
                .forEach(this::filedUnder);
        submittedBy(filter.submittedBy, caller);
    }

    /** Nothing of it began before what was just going on then: that is where the index is read from. */
    void endingAfter(Instant time) {
        String clause = """
                e.ends_at > :name and %s >= least(cast(:name as timestamptz), (select min(l.starts_at) from (
                  select starts_at from event where tstzrange(starts_at, ends_at) @> cast(:name as timestamptz) offset 0) l))""".formatted(start());
        addNamed(clause, time);
    }

    void after(@Nullable Cursor cursor) {
        if (cursor != null) {
            String beyond = latestFirst ? "<" : ">";
            add("(" + start() + ", " + id() + ") " + beyond + " (:startsAt, :id)", "startsAt", cursor.instant(0));
            values.put("id", cursor.uuid(1));
        }
    }

    List<Listed> rows(int most) {
        List<?> rows = limited(database.createNativeQuery(sql("e.id, e.revision, e.confirmed, e.waiting")), most);
        return rows.stream().map(row -> listed((Object[]) row)).toList();
    }

    private static Listed listed(Object[] row) {
        return new Listed((UUID) row[0], (Integer) row[1], (Integer) row[2], (Integer) row[3]);
    }

    @SuppressWarnings("unchecked") // a native query of entities
    List<Event> events(int most) {
        return (List<Event>) limited(database.createNativeQuery(sql("e.*"), Event.class), most);
    }

    private String sql(String columns) {
        String from = tag == null ? "event e" : "event_tag d join event e on e.id = d.event_id";
        String where = clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
        String direction = latestFirst ? " desc" : "";
        String order = " order by " + start() + direction + ", " + id() + direction;
        return "select " + columns + " from " + from + where + order + " limit :rows";
    }

    private List<?> limited(Query query, int most) {
        values.forEach(query::setParameter);
        return query.setParameter("rows", most).getResultList();
    }

    /** The first tag that is one tag gives the order; further ones, and one that others were merged into, only narrow. */
    private void taggedWith(String slug) {
        List<UUID> ids = meant(slug);
        if (tag == null && ids.size() == 1) {
            tag = ids.getFirst();
            add("d.tag_id = :tag", "tag", tag);
        } else {
            addNamed(
                    "e.id in (select t.event_id from event_tag t where t.tag_id = any (:name))",
                    ids.toArray(UUID[]::new));
        }
    }

    /** The tag meant by this slug and those that were merged into it; none where there is no such tag. */
    @SuppressWarnings("unchecked") // a native query of ids
    private List<UUID> meant(String slug) {
        String query = """
                select distinct own.id from tag meant
                  join tag own on own.id = coalesce(meant.merged_into, meant.id)
                    or own.merged_into = coalesce(meant.merged_into, meant.id)
                where meant.slug = :slug or meant.former_slugs @> array[cast(:slug as text)]""";
        return database.createNativeQuery(query).setParameter("slug", slug).getResultList();
    }

    private String start() {
        return tag == null ? "e.starts_at" : "d.starts_at";
    }

    private String id() {
        return tag == null ? "e.id" : "d.event_id";
    }

    /** Who submitted what is the editors' business; everyone else finds their own. */
    private void submittedBy(@Nullable String submitter, Caller caller) {
        if (submitter != null && !caller.has("editor") && !caller.is(submitter)) {
            clauses.add("false");
        }
        add("e.submitted_by = :submitter", "submitter", submitter);
    }

    /** Any of these, which are of one vocabulary; codes go down by dots, paths by slashes. */
    private void filedUnder(List<String> addresses) {
        String clause = """
                e.id in (select c.event_id from event_term c join term t on t.id = c.term_id
                  join (select coalesce(was.address, word) as address
                        from unnest(cast(:name as text[])) as word
                          left join term now on now.address = word
                          left join term was on now.id is null and was.vocabulary = split_part(word, '/', 1)
                            and was.former_paths @> array[substr(word, strpos(word, '/') + 1)]) as given (address)
                    on t.address = given.address or starts_with(t.address, given.address || '/')
                      or (t.code is not null and starts_with(t.address, given.address || '.')))""";
        addNamed(clause, addresses.toArray(String[]::new));
    }

    /** A clause that may come several times, each with a value of its own. */
    private void addNamed(String clause, Object value) {
        String name = "value" + values.size();
        add(clause.replace(":name", ":" + name), name, value);
    }

    private void add(String clause, String name, @Nullable Object value) {
        if (value != null) {
            clauses.add(clause);
            values.put(name, value);
        }
    }
}
