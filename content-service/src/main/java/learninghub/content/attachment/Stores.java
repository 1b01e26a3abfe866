package learninghub.content.attachment;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Which store is used: the bucket that is named, else the directory. */
class Stores {
    /** Made when the service starts: whoever starts it should see then, and not at the first upload, that no store is named. */
    @Produces
    @ApplicationScoped
    @Startup
    FileStore store(AttachmentsConfig config) {
        return config.s3()
                .bucket()
                .<FileStore>map(bucket -> new Bucket(config.s3(), bucket))
                .orElseGet(() -> new Directory(config.directory()
                        .orElseThrow(() -> new IllegalStateException(
                                "Name where files lie: HUB_ATTACHMENTS_DIRECTORY or HUB_ATTACHMENTS_S3_BUCKET"))));
    }
}
