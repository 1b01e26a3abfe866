package learninghub.network.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.Refusal;
import learninghub.network.access.AccessLog;
import learninghub.network.access.Reading;
import learninghub.network.file.FileView;
import learninghub.network.file.Files;
import learninghub.network.file.Upload;
import learninghub.network.link.FileLink;
import learninghub.network.link.LinkToFile;
import learninghub.network.meeting.Meeting;
import learninghub.network.meeting.Seat;
import org.jspecify.annotations.Nullable;

/** Papers as members and guests see them. */
@ApplicationScoped
class PaperViews {
    private final PaperRepository papers;
    private final Files files;
    private final AccessLog log;
    private final LinkToFile linkToFile;
    private final Clock clock;

    PaperViews(PaperRepository papers, Files files, AccessLog log, LinkToFile linkToFile, Clock clock) {
        this.papers = papers;
        this.files = files;
        this.log = log;
        this.linkToFile = linkToFile;
        this.clock = clock;
    }

    Page<PaperView> list(Meeting meeting, Paging paging) {
        List<Paper> found = papers.of(meeting, paging.after(1), paging.rows());
        Map<UUID, FileView> there = files.views(
                found.stream().map(Paper::fileId).filter(Objects::nonNull).toList());
        Instant now = clock.instant();
        return Page.of(
                found,
                paging.limit,
                paper -> paper.view(meeting.papersDueAt(), file(paper, there), now),
                paper -> Cursor.of(paper.id()));
    }

    PaperView one(Meeting meeting, Paper paper) {
        UUID file = paper.fileId();
        Map<UUID, FileView> there = file == null ? Map.of() : files.views(List.of(file));
        return paper.view(meeting.papersDueAt(), file(paper, there), clock.instant());
    }

    /** That it is read is written down before it is fetched. */
    Upload content(Seat reader, UUID id) {
        Paper paper = papers.of(reader.meeting(), id);
        UUID file = paper.fileId();
        if (file == null) {
            throw new Refusal.NotFound();
        }
        log.enter(Reading.ofPaper(
                paper.networkId(), reader.personId(), reader.meeting().id(), id, paper.version()));
        return files.content(file);
    }

    /** For a viewer that has no token. */
    FileLink link(Seat reader, UUID id) {
        Paper paper = papers.of(reader.meeting(), id);
        UUID file = paper.fileId();
        if (file == null) {
            throw new Refusal.NotFound();
        }
        return linkToFile.make(
                file,
                Reading.ofPaper(
                        paper.networkId(), reader.personId(), reader.meeting().id(), id, paper.version()));
    }

    private static @Nullable FileView file(Paper paper, Map<UUID, FileView> there) {
        return paper.fileId() == null ? null : there.get(paper.fileId());
    }
}
