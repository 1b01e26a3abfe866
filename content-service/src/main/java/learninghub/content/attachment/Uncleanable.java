package learninghub.content.attachment;

import java.io.IOException;

/** A file that is broken or holds something that cannot be taken out of it. The message is for who uploaded it. */
class Uncleanable extends IOException {
    Uncleanable(String reason) {
        super(reason);
    }

    Uncleanable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
