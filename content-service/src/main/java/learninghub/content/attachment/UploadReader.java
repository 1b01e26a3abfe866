package learninghub.content.attachment;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Streams an upload to disk, raw or as a part of a form, never holding it in memory. */
@Provider
@Consumes(MediaType.WILDCARD)
public class UploadReader implements MessageBodyReader<Upload> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ObjectMapper json;
    private final RoutingContext request;
    private final Semaphore room;

    UploadReader(ObjectMapper json, RoutingContext request, AttachmentsConfig config) {
        this.json = json;
        this.request = request;
        this.room = new Semaphore(config.uploads(), true);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        enter();
        try {
            Path file = Files.createTempFile("attachment-", ".upload");
            request.addEndHandler(ended -> request.vertx().fileSystem().delete(file.toString()));
            return MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(mediaType) && !mediaType.isWildcardType()
                    ? UploadForm.read(body, mediaType.getParameters().get("boundary"), file, json)
                    : raw(body, headers.getFirst("Content-Disposition"), file);
        } finally {
            room.release();
        }
    }

    private void enter() {
        try {
            if (!room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal.Unavailable("Too many files are being uploaded just now.", PATIENCE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal.Unavailable("The service is stopping.", PATIENCE);
        }
    }

    private static Upload raw(InputStream body, @Nullable String disposition, Path file) throws IOException {
        try (Spool spool = Spool.to(file)) {
            body.transferTo(spool);
            return new Upload(file, spool.digest(), FileName.in(disposition), null, null);
        }
    }
}
