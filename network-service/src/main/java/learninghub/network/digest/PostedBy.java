package learninghub.network.digest;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is named as having posted it: the network, as long as it is listed, or the hub alone. */
@Schema(
        name = "DigestPostedBy",
        enumeration = {"network", "hub"})
enum PostedBy {
    NETWORK("network"),
    HUB("hub");

    @EnumeratedValue
    private final String word;

    PostedBy(String word) {
        this.word = word;
    }

    @JsonValue
    String word() {
        return word;
    }
}
