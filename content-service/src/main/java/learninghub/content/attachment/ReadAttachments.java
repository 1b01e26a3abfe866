package learninghub.content.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import learninghub.content.article.AttachmentList;
import learninghub.content.article.LinkedFile;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** What the caller may know and have of a piece's files. */
@ApplicationScoped
class ReadAttachments {
    private final AttachmentList list;
    private final AttachmentTable table;

    ReadAttachments(AttachmentList list, AttachmentTable table) {
        this.list = list;
        this.table = table;
    }

    /** A file to be given out. */
    record Given(AttachmentTable.Row file, String name, boolean open) {}

    /** The attachments of the copy the caller gets, in the order of the piece, from the place given on. */
    List<AttachmentView> of(String ref, @Nullable String copy, int from, int rows, Caller caller) {
        AttachmentList.Copy found = list.of(ref, copy, caller);
        List<LinkedFile> files = found.files().stream().skip(from).limit(rows).toList();
        Map<UUID, Scan> scans = found.working() ? scans(files) : Map.of();
        return files.stream()
                .map(file -> AttachmentView.of(file, file.id() == null ? null : scans.get(file.id())))
                .toList();
    }

    AttachmentView entry(AttachmentList.Changed changed) {
        return AttachmentView.of(
                changed.file(),
                scans(List.of(changed.file())).get(changed.file().id()));
    }

    /** Refuses (409) a file in quarantine to those who may know of it; it is not found for others, who may not. */
    Given file(UUID id, Caller caller) {
        AttachmentList.Shelved shelved = list.shelved(id, caller);
        AttachmentTable.Row file = table.of(id).orElseThrow(Refusal.NotFound::new);
        if (file.scan() == Scan.PENDING) {
            throw new Refusal.Conflict("The file waits to be scanned; nobody can download it before.");
        }
        if (file.scan() == Scan.INFECTED) {
            throw new Refusal.Conflict("The file was infected and has been deleted; take it off the list.");
        }
        return new Given(file, file.kind().nameFor(shelved.name()), shelved.open());
    }

    private Map<UUID, Scan> scans(List<LinkedFile> files) {
        return table.scans(
                files.stream().map(LinkedFile::id).filter(Objects::nonNull).toList());
    }
}
