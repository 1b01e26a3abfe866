package learninghub.content.article;

import java.nio.charset.StandardCharsets;
import java.util.List;
import learninghub.http.Paged;
import learninghub.http.Rendered;
import org.jspecify.annotations.Nullable;

/** JSON that was rendered when the piece was published, and is sent as it is. */
record ReadyMade(String json) implements Rendered {
    @Override
    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** As {@link learninghub.http.Page} is written. */
    record Page(List<String> cards, @Override @Nullable String next) implements Paged, Rendered {
        @Override
        public byte[] bytes() {
            String cursor = next == null ? "null" : '"' + next + '"';
            return ("{\"items\":[" + String.join(",", cards) + "],\"next\":" + cursor + "}")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
