package learninghub.network.notes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Page;
import learninghub.network.access.AccessLog;
import learninghub.network.access.Reading;
import learninghub.network.actor.MemberId;

/** A member looks through the notes of their networks. What is about to be shown is entered in the log first. */
@ApplicationScoped
class SearchNotes {
    private final NotesIndex index;
    private final AccessLog log;

    SearchNotes(NotesIndex index, AccessLog log) {
        this.index = index;
        this.log = log;
    }

    Page<FoundNotes> search(NotesSearch search, Caller caller) {
        UUID member = MemberId.of(caller);
        List<NotesIndex.Hit> hits = index.hits(search.q(), search.network(), search.after(), search.most() + 1);
        List<NotesIndex.Hit> shown = hits.subList(0, Math.min(hits.size(), search.most()));
        log.enter(
                member,
                shown.stream()
                        .map(hit -> Reading.ofSnippet(hit.networkId(), member, hit.meetingId(), hit.version()))
                        .toList());
        Map<UUID, String> snippets = index.snippets(
                search.q(), shown.stream().map(NotesIndex.Hit::meetingId).toList());
        return Page.of(hits, search.most(), hit -> hit.view(snippets), NotesIndex.Hit::cursor);
    }
}
