package learninghub.events.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.events.taxonomy.CategoryView;
import learninghub.events.taxonomy.TagView;
import learninghub.http.Caller;
import learninghub.http.Refusal;

/** The events there are. */
@ApplicationScoped
public class Events implements PanacheRepositoryBase<Event, UUID> {
    /** Of all the events of a page at once: the same for each by itself would take several times as long. */
    private static final String LABELS = """
            with tags as (
              select event_id, json_agg(json_build_object('slug', slug, 'name', name) order by position)::text as words
              from event_tag_now where event_id = any (:ids) group by event_id),
            categories as (
              select c.event_id, json_agg(json_strip_nulls(json_build_object(
                'vocabulary', m.vocabulary, 'code', m.code, 'path', m.path, 'name', m.name)) order by c.position)::text as words
              from event_term c join term m on m.id = c.term_id where c.event_id = any (:ids) group by c.event_id)
            -- A network that is no longer listed is not named.
            select e.id, coalesce(tags.words, '[]'), coalesce(categories.words, '[]'), n.slug
            from event e
              left join tags on tags.event_id = e.id
              left join categories on categories.event_id = e.id
              left join network n on n.id = e.network_id and n.listed
            where e.id = any (:ids)""";

    private final ObjectMapper json;

    Events(ObjectMapper json) {
        this.json = json;
    }

    /**
     * To read. Refuses (404, 410) what the caller may not see.
     *
     * @param ref its id or slug
     */
    public Event visible(String ref, Caller caller) {
        return visible(byRef(ref), caller);
    }

    /** To change: nobody else changes it, or a registration for it, before the transaction ends. */
    public Event visibleLocked(String ref, Caller caller) {
        return visible(byRef(ref).withLock(LockModeType.PESSIMISTIC_WRITE), caller);
    }

    /** The same for one that was read before, perhaps in this transaction: as it is now, not as it was then. */
    public Event locked(UUID id) {
        Event event = findById(id, LockModeType.PESSIMISTIC_WRITE);
        getEntityManager().refresh(event, LockModeType.PESSIMISTIC_WRITE);
        return event;
    }

    /** All of a series, by the dates of its rule. */
    public List<Event> ofSeries(UUID series) {
        return list("seriesId = ?1 order by recurrenceLocal", series);
    }

    /** Those of these that everyone may see, by start. */
    List<Event> publicOnes(Collection<UUID> ids) {
        return list("id in ?1 and status <> ?2 order by startsAt, id", ids, Status.DRAFT);
    }

    Labels labels(Event event) {
        return labels(List.of(event.id())).get(event.id());
    }

    Map<UUID, Labels> labels(Collection<UUID> ids) {
        List<?> rows = getEntityManager()
                .createNativeQuery(LABELS)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, Labels> labels = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            labels.put((UUID) columns[0], labels((String) columns[1], (String) columns[2], (String) columns[3]));
        }
        return labels;
    }

    private Labels labels(String tags, String categories, String network) {
        try {
            return new Labels(
                    List.of(json.readValue(tags, TagView[].class)),
                    List.of(json.readValue(categories, CategoryView[].class)),
                    network);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PanacheQuery<Event> byRef(String ref) {
        try {
            return find("id", UUID.fromString(ref));
        } catch (IllegalArgumentException notAnId) {
            return find("slug", ref);
        }
    }

    private static Event visible(PanacheQuery<Event> query, Caller caller) {
        Event event = query.singleResultOptional().orElseThrow(Refusal.NotFound::new);
        event.requireVisibleTo(caller);
        return event;
    }
}
