package learninghub.events.retention;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was forgotten. */
@Path("/api/v1/events/answer-purges")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "registrations")
class AnswerPurgeResource {
    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final EntityManager database;

    AnswerPurgeResource(EntityManager database) {
        this.database = database;
    }

    @GET
    @RolesAllowed("editor")
    @Operation(
            operationId = "listAnswerPurges",
            summary = "Of which events answers were forgotten when their retention period was over, the latest first")
    @SuppressWarnings("unchecked") // a native query
    public Page<AnswerPurgeView> list(@Valid @BeanParam Paging paging) {
        Cursor before = paging.after(1);
        List<Tuple> rows = database.createNativeQuery(
                        "select id, event_id, registrations, purged_at from answer_purge where id < :before order by id desc limit :rows",
                        Tuple.class)
                .setParameter("before", before == null ? AFTER_ALL : before.uuid(0))
                .setParameter("rows", paging.rows())
                .getResultList();
        return Page.of(rows, paging.limit, AnswerPurgeView::of, row -> Cursor.of(row.get("id")));
    }
}
