package learninghub.content.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** In what way a piece is the same as its original for other readers. */
public enum Variant {
    @JsonProperty("easy-read")
    EASY_READ,
    @JsonProperty("audio")
    AUDIO,
    @JsonProperty("translation")
    TRANSLATION;

    /** As it stands in JSON; null for the original. */
    static @Nullable String nameOf(@Nullable Variant variant) {
        return variant == null ? null : variant.name().toLowerCase().replace('_', '-');
    }
}
