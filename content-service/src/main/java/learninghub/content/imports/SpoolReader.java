package learninghub.content.imports;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import learninghub.http.Refusal;

/** Streams a body to a temporary file, never holding it in memory. */
@Provider
@Consumes({"text/markdown", "application/zip", "application/x-ndjson"})
public class SpoolReader implements MessageBodyReader<SpooledBody> {
    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SpooledBody.class;
    }

    @Override
    public SpooledBody readFrom(
            Class<SpooledBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        SeekableByteChannel file = Files.newByteChannel(
                Files.createTempFile("import-", ".spool"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            copy(body, new DigestOutputStream(Channels.newOutputStream(file), digest));
            return new SpooledBody(file, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void copy(InputStream body, OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            total += read;
            if (total > SpooledBody.MOST) {
                throw new Refusal.TooLarge("An import", SpooledBody.MOST);
            }
            out.write(buffer, 0, read);
        }
    }
}
