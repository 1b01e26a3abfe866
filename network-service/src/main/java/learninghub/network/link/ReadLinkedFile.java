package learninghub.network.link;

import jakarta.enterprise.context.ApplicationScoped;
import learninghub.network.access.AccessLog;
import learninghub.network.file.Files;
import learninghub.network.file.Upload;

/** Somebody follows a link to a file. That it is read is written down before it is fetched. */
@ApplicationScoped
class ReadLinkedFile {
    private final PrivateLinks links;
    private final AccessLog log;
    private final Files files;

    ReadLinkedFile(PrivateLinks links, AccessLog log, Files files) {
        this.links = links;
        this.log = log;
        this.files = files;
    }

    Upload read(String secret) {
        links.present(secret);
        PrivateLinks.OpenedFile opened = links.openedFile();
        log.enter(opened.reading());
        return files.content(opened.file());
    }
}
