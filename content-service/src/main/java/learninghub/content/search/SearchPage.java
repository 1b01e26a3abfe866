package learninghub.content.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learninghub.http.Paged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of results. */
@Schema(name = "SearchPage")
record SearchPage(
        @Schema(implementation = SearchItem[].class) List<Item> items,

        @Schema(description = "How many there are; exact to 10,000", examples = "42")
        long total,

        @Schema(description = "Whether there are just as many, or more")
        boolean totalIsExact,

        @Schema(description = "By facet: its most frequent values, at most 100 and those chosen")
        Map<String, List<FacetValue>> facets,

        @Schema(description = "Whether every result was counted (to 100,000), or a sixteenth of them and projected")
        boolean facetsAreExact,

        @Schema(description = "The question with known words in place of unknown ones", examples = "patient safety")
        @Nullable
        String didYouMean,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(nullable = true, description = "The cursor of the page after this one; null on the last")
        @Nullable
        String next)
        implements Paged {
    private static final ObjectMapper JSON = new ObjectMapper();

    static SearchPage of(Found found) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        found.facets().forEach((facet, values) -> facets.put(facet.word(), values));
        return new SearchPage(
                found.hits().stream().map(Item::of).toList(),
                found.total(),
                found.totalIsExact(),
                facets,
                found.facetsAreExact(),
                found.didYouMean(),
                found.next());
    }

    /** What a card is suggested as. */
    static Suggestion suggestion(String card) {
        try {
            JsonNode read = JSON.readTree(card);
            return new Suggestion(
                    read.path("kind").asText(),
                    read.path("title").asText(),
                    read.path("slug").asText());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The card as it was made when indexed, and the snippet: written, not parsed again. */
    record Item(@JsonValue @JsonRawValue String json) {
        static Item of(Hit hit) {
            String card = hit.card();
            return new Item(card.substring(0, card.length() - 1)
                    + ",\"snippet\":\""
                    + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(hit.snippet()))
                    + "\"}");
        }
    }
}
