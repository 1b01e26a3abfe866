package learninghub.content.attachment;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Objects in a bucket of an S3 store. The store makes an object appear whole or not at all. Who may ask it says the surroundings, in the
 * order of the AWS SDK's default chain (environment, web identity, instance); what it is asked again, and how often, is the SDK's
 * standard retry mode.
 */
final class Bucket implements FileStore {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** Silence after which an answer is given up. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private final S3Client client;
    private final String bucket;

    Bucket(AttachmentsConfig.S3 config, String bucket) {
        this.bucket = bucket;
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(config.region()))
                .forcePathStyle(config.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE));
        config.endpoint().ifPresent(builder::endpointOverride);
        client = builder.build();
    }

    @Override
    public void put(UUID key, Path file) throws IOException {
        if (!file.toFile().isFile()) {
            throw new FileNotFoundException("no file to store as " + key);
        }
        try {
            client.putObject(to -> to.bucket(bucket).key(key.toString()), RequestBody.fromFile(file));
        } catch (SdkException e) {
            throw new IOException("not stored: " + key, e);
        }
    }

    @Override
    public void copy(UUID key, long offset, long length, OutputStream to) throws IOException {
        if (length == 0) {
            return;
        }
        String range = "bytes=" + offset + "-" + (offset + length - 1);
        try (ResponseInputStream<GetObjectResponse> bytes =
                client.getObject(from -> from.bucket(bucket).key(key.toString()).range(range))) {
            boolean whole = false;
            try {
                whole = bytes.transferTo(to) == length;
            } finally {
                if (!whole) {
                    // Closing would read the rest first.
                    bytes.abort();
                }
            }
            if (!whole) {
                throw new EOFException("object shorter than its record: " + key);
            }
        } catch (NoSuchKeyException e) {
            throw new FileNotFoundException("not in the store: " + key);
        } catch (SdkException e) {
            throw new IOException("not read: " + key, e);
        }
    }

    @Override
    public void delete(UUID key) throws IOException {
        try {
            client.deleteObject(what -> what.bucket(bucket).key(key.toString()));
        } catch (SdkException e) {
            throw new IOException("not deleted: " + key, e);
        }
    }

    @Override
    public void list(Consumer<Stored> each) throws IOException {
        try {
            client.listObjectsV2Paginator(what -> what.bucket(bucket))
                    .contents()
                    .forEach(object -> each.accept(new Stored(UUID.fromString(object.key()), object.lastModified())));
        } catch (SdkException e) {
            throw new IOException("not listed: " + bucket, e);
        }
    }
}
