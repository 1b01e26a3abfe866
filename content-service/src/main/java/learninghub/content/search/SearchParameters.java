package learninghub.content.search;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import learninghub.http.Cursor;
import learninghub.http.Paging;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a search may be asked. */
public class SearchParameters extends Paging {
    @QueryParam("q")
    @Size(max = Asked.WORDS)
    @Parameter(
            description = "Words in any form and order; \"a phrase\"; -without; absent: everything",
            example = "family engagement after harm")
    @Nullable
    String q;

    @QueryParam("in")
    @Pattern(regexp = "all|title", message = "is all or title")
    @Parameter(description = "Where to look: all (the default) or title", example = "all")
    @Nullable
    String in;

    @QueryParam("match")
    @Pattern(regexp = "all|any", message = "is all or any")
    @Parameter(description = "Whether all words are needed or any will do (the default)", example = "any")
    @Nullable
    String match;

    @QueryParam("kind")
    @Pattern(regexp = "article|event", message = "is article or event")
    @Parameter(example = "article")
    @Nullable
    String kind;

    @QueryParam("type")
    @Size(max = Asked.VALUES)
    @Parameter(description = "Of articles and of events; several: any", example = "[\"webinar\"]")
    List<@Size(max = 40) String> type = List.of();

    @QueryParam("form")
    @Size(max = 40)
    @Parameter(example = "blog")
    @Nullable
    String form;

    @QueryParam("tag")
    @Size(max = Asked.VALUES)
    @Parameter(description = "Slugs; see tagMode")
    List<@Size(max = 200) String> tag = List.of();

    @QueryParam("tagMode")
    @Pattern(regexp = "all|any", message = "is all or any")
    @Parameter(description = "Whether all tags are needed (the default) or any will do", example = "all")
    @Nullable
    String tagMode;

    @QueryParam("tagNot")
    @Size(max = Asked.VALUES)
    @Parameter(description = "Slugs of tags that must not be there")
    List<@Size(max = 200) String> tagNot = List.of();

    @QueryParam("category")
    @Size(max = Asked.VALUES)
    @Parameter(
            description =
                    "`vocabulary/path`, takes what is below it; several in one vocabulary: any, across vocabularies: all")
    List<@Size(max = 400) String> category = List.of();

    @QueryParam("author")
    @Size(max = Asked.VALUES)
    @Parameter(description = "An author's whole name, small or capital; several: any")
    List<@Size(max = 200) String> author = List.of();

    @QueryParam("organisation")
    @Size(max = 200)
    @Parameter(description = "An author's organisation", example = "Example Hospital")
    @Nullable
    String organisation;

    @QueryParam("country")
    @Size(max = Asked.VALUES)
    @Parameter(description = "ISO 3166-1 alpha-2; several: any")
    List<@Pattern(regexp = "[A-Z]{2}", message = "is an ISO 3166-1 alpha-2 code") String> country = List.of();

    @QueryParam("language")
    @Size(max = 35)
    @Parameter(description = "BCP 47; `en` takes en-GB in. The words are understood in this language", example = "en")
    @Nullable
    String language;

    @QueryParam("access")
    @Size(max = 3)
    List<@Pattern(regexp = "open|registration|paywall", message = "is one of open, registration, paywall") String>
            access = List.of();

    @QueryParam("publishedFrom")
    @Parameter(description = "A date or an instant; the bound itself is in", example = "2026-01-01")
    @Nullable
    String publishedFrom;

    @QueryParam("publishedTo")
    @Parameter(description = "A date (the whole day is in) or an instant", example = "2026-12-31")
    @Nullable
    String publishedTo;

    @QueryParam("updatedFrom")
    @Nullable
    String updatedFrom;

    @QueryParam("updatedTo")
    @Nullable
    String updatedTo;

    @QueryParam("sort")
    @Pattern(regexp = "relevance|newest|oldest|updated", message = "is one of relevance, newest, oldest, updated")
    @Parameter(description = "relevance where there are words, else newest", example = "relevance")
    @Nullable
    String sort;

    @QueryParam("facets")
    @Size(max = 60)
    @Parameter(description = "Which of type, tag, category, country, author, access to count", example = "tag,type")
    @Nullable
    String facets;

    Search search() {
        Cursor after = after(Search.CURSOR_KEYS);
        if (after != null && Search.number(after.text(1)) >= Search.DEPTH) {
            throw Refusal.Malformed.parameter(
                    "cursor", "Results can be paged through to the " + Search.DEPTH + "th; narrow the search.");
        }
        return Search.of(asked(), Facet.named(facets), limit, after);
    }

    private Asked asked() {
        return new Asked(
                q,
                in,
                match,
                kind,
                type,
                form,
                tag,
                tagMode,
                tagNot,
                category,
                author,
                organisation,
                country,
                language,
                access,
                publishedFrom,
                publishedTo,
                updatedFrom,
                updatedTo,
                sort);
    }
}
