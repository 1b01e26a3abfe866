package learninghub.content.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What network-service hands in out of private notes. It holds nothing that leads back to them.
 *
 * @param postedBy who is named as having posted it
 * @param authors names of those who consented to be named
 */
record NewDigest(
        @NotBlank @Size(max = Draft.TITLE) String title,
        @NotBlank @Size(max = Draft.BODY) String body,
        @NotBlank @Size(max = 200) String postedBy,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 200) String> authors) {

    Draft draft(ObjectMapper json) {
        List<Map<String, String>> named = (authors.isEmpty() ? Stream.of(postedBy) : authors.stream())
                .map(name -> Map.of("name", name))
                .toList();
        return json.convertValue(
                Map.of("type", "article", "title", title, "body", body, "authors", named), Draft.class);
    }
}
