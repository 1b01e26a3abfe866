package learninghub.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.jspecify.annotations.Nullable;

/** Events by start. Two queries a page, however long it is: the rows, and what they are filed under. */
@ApplicationScoped
class EventList {
    private final EntityManager database;
    private final Events events;
    private final Clock clock;

    EventList(EntityManager database, Events events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    Page<EventSummary> page(EventFilter filter, Paging paging, Caller caller) {
        Conditions conditions = new Conditions();
        conditions.visibleTo(caller);
        conditions.of(filter, caller, clock.instant());
        conditions.after(paging.after(2));
        List<Event> rows = conditions.query(database, paging.rows());
        Map<UUID, Labels> labels = rows.isEmpty() ? Map.of() : events.labels(rows);
        return Page.of(
                rows.stream()
                        .map(event -> EventSummary.of(event, labels.get(event.id())))
                        .toList(),
                paging.limit,
                summary -> summary,
                EventSummary::cursor);
    }

    /** What everyone may see, whoever asks: from the given time on unless the filter names one. */
    List<Event> publicOnes(EventFilter filter, Instant from, int most) {
        Conditions conditions = new Conditions();
        conditions.publicOnly();
        conditions.of(filter, Caller.NOBODY, clock.instant());
        if (filter.fromInstant() == null) {
            conditions.endingAfter(from);
        }
        return conditions.query(database, most);
    }

    /** A where clause that grows. */
    private static final class Conditions {
        private final List<String> clauses = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();
        private boolean latestFirst;

        void visibleTo(Caller caller) {
            if (!caller.has("editor")) {
                clauses.add("(e.status <> 'draft' or e.submitted_by = :caller)");
                values.put("caller", String.valueOf(caller.subject()));
            }
        }

        void publicOnly() {
            clauses.add("e.status <> 'draft'");
        }

        void endingAfter(Instant from) {
            add("e.ends_at > :from", "from", from);
        }

        void of(EventFilter filter, Caller caller, Instant now) {
            latestFirst = filter.isPast();
            if (filter.when != null) {
                add(filter.isPast() ? "e.ends_at <= :now" : "e.ends_at > :now", "now", now);
            }
            add("e.series_id = :series", "series", filter.seriesId());
            add("e.ends_at > :from", "from", filter.fromInstant());
            add("e.starts_at < :to", "to", filter.toInstant());
            add("e.type = :type", "type", filter.type);
            add("e.mode = :mode", "mode", filter.mode);
            add("e.country = :country", "country", filter.country);
            add("e.status = :status", "status", filter.status);
            filter.tags.forEach(this::taggedWith);
            filter.categories.stream()
                    .collect(Collectors.groupingBy(address -> address.split("/", 2)[0]))
                    .values()
                    .forEach(this::filedUnder);
            submittedBy(filter.submittedBy, caller);
        }

        /** Who submitted what is the editors' business; everyone else finds their own. */
        private void submittedBy(@Nullable String submitter, Caller caller) {
            if (submitter != null && !caller.has("editor") && !caller.is(submitter)) {
                clauses.add("false");
            }
            add("e.submitted_by = :submitter", "submitter", submitter);
        }

        private void taggedWith(String slug) {
            String clause = """
                    e.id in (select t.event_id from event_tag t join tag own on own.id = t.tag_id
                      where coalesce(own.merged_into, own.id) in (
                        select coalesce(meant.merged_into, meant.id) from tag meant
                        where meant.slug = :name or meant.former_slugs @> array[cast(:name as text)]))""";
            addNamed(clause, slug);
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

        void after(@Nullable Cursor cursor) {
            if (cursor != null) {
                String beyond = latestFirst ? "<" : ">";
                add("(e.starts_at, e.id) " + beyond + " (:startsAt, :id)", "startsAt", cursor.instant(0));
                values.put("id", cursor.uuid(1));
            }
        }

        private void add(String clause, String name, @Nullable Object value) {
            if (value != null) {
                clauses.add(clause);
                values.put(name, value);
            }
        }

        @SuppressWarnings("unchecked") // a native query of entities
        List<Event> query(EntityManager database, int rows) {
            String where = clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
            String order = latestFirst ? " order by e.starts_at desc, e.id desc" : " order by e.starts_at, e.id";
            Query query =
                    database.createNativeQuery("select e.* from event e" + where + order + " limit :rows", Event.class);
            values.forEach(query::setParameter);
            return query.setParameter("rows", rows).getResultList();
        }
    }
}
