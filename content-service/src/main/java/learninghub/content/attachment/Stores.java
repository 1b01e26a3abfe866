package learninghub.content.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Which store is used. */
class Stores {
    @Produces
    @ApplicationScoped
    FileStore store(AttachmentsConfig config) {
        return new Directory(config.directory());
    }
}
