package learninghub.content.attachment;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import learninghub.http.ETags;
import org.jspecify.annotations.Nullable;

/** A file as an answer: whole, a part of it, or the word that the client has it already. */
final class Download {
    private final ReadAttachments.Given given;
    private final AttachmentTable.Row file;
    private final FileStore store;

    Download(ReadAttachments.Given given, FileStore store) {
        this.given = given;
        this.file = given.file();
        this.store = store;
    }

    Response answer(@Nullable String ifNoneMatch, @Nullable String range, @Nullable String ifRange) {
        if (ETags.matches(ifNoneMatch, file.tag())) {
            return named(Response.notModified()).build();
        }
        boolean ranged = ifRange == null || ifRange.strip().equals('"' + file.tag() + '"');
        try {
            Optional<ByteRange> part = ByteRange.asked(ranged ? range : null, file.size());
            return part.map(this::part).orElseGet(this::whole);
        } catch (ByteRange.Unsatisfiable beyond) {
            return named(Response.status(416))
                    .header("Content-Range", "bytes */" + file.size())
                    .build();
        }
    }

    private Response whole() {
        return body(Response.ok(), new ByteRange(0, file.size())).build();
    }

    private Response part(ByteRange part) {
        return body(Response.status(206), part)
                .header("Content-Range", part.of(file.size()))
                .build();
    }

    private Response.ResponseBuilder body(Response.ResponseBuilder answer, ByteRange part) {
        StreamingOutput bytes = to -> store.copy(file.id(), part.from(), part.length(), to);
        return named(answer)
                .entity(bytes)
                .type(file.kind().contentType())
                .header(HttpHeaders.CONTENT_LENGTH, part.length())
                .header(
                        "Content-Disposition",
                        FileName.header(given.name(), file.kind().isShownInline()));
    }

    /** What keeps a browser from running anything in it, should a reader's browser find something to run. */
    private Response.ResponseBuilder named(Response.ResponseBuilder answer) {
        return answer.tag(new EntityTag(file.tag()))
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .header(HttpHeaders.CACHE_CONTROL, given.open() ? "public, no-cache" : "private, no-store");
    }
}
