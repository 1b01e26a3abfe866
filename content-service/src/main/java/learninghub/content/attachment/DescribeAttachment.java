package learninghub.content.attachment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import learninghub.content.article.AttachmentList;
import learninghub.content.article.LinkedFile;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.MergePatch;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Somebody who may edit the piece says otherwise what a file is called or shows, in the working copy. */
@ApplicationScoped
class DescribeAttachment {
    private final AttachmentList list;
    private final AttachmentTable table;
    private final MergePatch mergePatch;

    DescribeAttachment(AttachmentList list, AttachmentTable table, MergePatch mergePatch) {
        this.list = list;
        this.table = table;
        this.mergePatch = mergePatch;
    }

    AttachmentList.Changed describe(UUID id, JsonNode patch, @Nullable String ifMatch, Caller caller) {
        LinkedFile file = list.inWorkingCopy(id, caller);
        AttachmentTable.Row row = table.of(id).orElseThrow(Refusal.NotFound::new);
        Description now = new Description(file.name(), file.language(), file.alt());
        Description then = mergePatch.apply(now, patch, Description.class);
        if (row.kind().isImage() && (then.alt() == null || then.alt().isBlank())) {
            throw new Refusal.Invalid(Fault.at("/alt", "An image needs an alt text, for those who do not see it."));
        }
        return list.describe(
                id, file.describedAs(then.name(), then.language(), then.alt()), ifMatch, row.tag(), caller);
    }
}
