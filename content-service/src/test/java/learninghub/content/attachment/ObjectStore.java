package learninghub.content.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import learninghub.content.ForeignServer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** An S3 server for tests that checks signatures. */
final class ObjectStore {
    private static final ForeignServer SERVER = new ForeignServer("object-store", "192m");
    private static @Nullable URI started;

    static {
        // Where the SDK's default chain looks first.
        System.setProperty("aws.accessKeyId", "hub-test");
        System.setProperty("aws.secretAccessKey", "a secret of the tests");
    }

    private ObjectStore() {}

    /** Empty where module object-store is not built. */
    static synchronized Optional<URI> url() {
        if (started == null && SERVER.isBuilt()) {
            started = start();
        }
        return Optional.ofNullable(started);
    }

    /** How to get at a bucket that is made here. */
    static AttachmentsConfig.S3 newBucket(URI url) {
        String bucket = "bucket-" + UUID.randomUUID();
        try (S3Client client = S3Client.builder()
                .endpointOverride(url)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            client.createBucket(what -> what.bucket(bucket));
        }
        return new Config(bucket, url);
    }

    /** How to get at a server that may not be there. */
    static AttachmentsConfig.S3 at(URI url) {
        return new Config("bucket", url);
    }

    private static URI start() {
        try {
            Path data =
                    Files.createTempDirectory(Path.of("target"), "object-store").toAbsolutePath();
            URI url = URI.create("http://127.0.0.1:" + ForeignServer.freePort());
            Path settings = Files.writeString(
                    data.resolve("settings"), """
                    s3proxy.endpoint=%s
                    s3proxy.authorization=aws-v4
                    s3proxy.identity=hub-test
                    s3proxy.credential=a secret of the tests
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    jclouds.identity=x
                    jclouds.credential=x
                    """.formatted(url, Files.createDirectory(data.resolve("buckets"))));
            SERVER.start(
                    url.toString(), data.resolve("log"), "org.gaul.s3proxy.Main", "--properties", settings.toString());
            return url;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Config(String name, URI url) implements AttachmentsConfig.S3 {
        @Override
        public Optional<String> bucket() {
            return Optional.of(name);
        }

        @Override
        public Optional<URI> endpoint() {
            return Optional.of(url);
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public boolean pathStyle() {
            return true;
        }
    }
}
