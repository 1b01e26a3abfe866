package learninghub.content.citation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item of CSL-JSON, the data format of the Citation Style Language 1.0.2. */
record CslItem(
        String id,
        String type,
        String title,
        @Nullable List<CslName> author,
        CslDate issued,
        @JsonProperty("URL") String url,
        String publisher,
        @JsonProperty("container-title") String container,
        @JsonProperty("abstract") @Nullable String summary,
        @Nullable String keyword,
        String language) {
    static final String MEDIA_TYPE = "application/vnd.citationstyles.csl+json";

    static CslItem of(Citable piece) {
        return new CslItem(
                piece.piece().slug(),
                piece.kind().csl(),
                piece.piece().title(),
                piece.authors().isEmpty()
                        ? null
                        : piece.authors().stream().map(CslName::of).toList(),
                CslDate.of(piece.published()),
                piece.url(),
                piece.publisher(),
                piece.publisher(),
                piece.piece().summary(),
                piece.keywords().isEmpty() ? null : String.join(", ", piece.keywords()),
                piece.piece().language());
    }

    /** A person in parts, or whoever has one name only. */
    record CslName(
            @Nullable String family,
            @Nullable String given,
            @Nullable String literal) {
        static CslName of(Name name) {
            return name.given() == null
                    ? new CslName(null, null, name.family())
                    : new CslName(name.family(), name.given(), null);
        }
    }

    /** A day. */
    record CslDate(@JsonProperty("date-parts") List<List<Integer>> parts) {
        static CslDate of(LocalDate day) {
            return new CslDate(List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
        }
    }
}
