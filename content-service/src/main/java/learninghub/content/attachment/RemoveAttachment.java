package learninghub.content.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import learninghub.content.article.AttachmentList;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Somebody who may edit the piece takes a file out of its working copy. Readers lose it with the next publication. */
@ApplicationScoped
class RemoveAttachment {
    private final AttachmentList list;
    private final AttachmentTable table;

    RemoveAttachment(AttachmentList list, AttachmentTable table) {
        this.list = list;
        this.table = table;
    }

    void remove(UUID id, @Nullable String ifMatch, Caller caller) {
        AttachmentTable.Row row = table.of(id).orElseThrow(Refusal.NotFound::new);
        list.remove(id, ifMatch, row.tag(), caller);
    }
}
