package learninghub.content.article;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import learninghub.http.Caller;
import learninghub.http.QueryParameters;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What an export may be narrowed by. Working copies are found by their standing and time only. */
public class ExportFilter implements QueryParameters {
    @QueryParam("copy")
    @Pattern(regexp = "live|working", message = "is live or working")
    @Parameter(description = "Editors: working when absent", example = "live")
    @Nullable
    String copy;

    @QueryParam("type")
    @Pattern(regexp = "article|news|resource", message = "is one of article, news, resource")
    @Parameter(description = "Live copies", example = "resource")
    @Nullable
    String type;

    @QueryParam("status")
    @Parameter(description = "Of working copies", example = "in-review")
    @Nullable
    String status;

    @QueryParam("updatedFrom")
    @Parameter(description = "A date or an instant; the bound itself is in", example = "2026-01-01")
    @Nullable
    String updatedFrom;

    @QueryParam("updatedTo")
    @Parameter(description = "A date (the whole day is in) or an instant", example = "2026-12-31")
    @Nullable
    String updatedTo;

    @QueryParam("tag")
    @Size(max = 20)
    @Parameter(description = "Slugs, all of them; live copies")
    List<@Size(max = 200) String> tags = List.of();

    @QueryParam("category")
    @Size(max = 20)
    @Parameter(description = "`vocabulary/path`, takes what is below it; live copies")
    List<@Size(max = 400) String> categories = List.of();

    @QueryParam("country")
    @Pattern(regexp = "[A-Z]{2}", message = "is an ISO 3166-1 alpha-2 code")
    @Parameter(description = "Live copies", example = "GB")
    @Nullable
    String country;

    @QueryParam("language")
    @Size(max = 35)
    @Parameter(description = "Live copies", example = "en")
    @Nullable
    String language;

    /** Working copies are for editors. */
    boolean isWorking(Caller caller) {
        boolean editor = caller.has(Article.EDITOR);
        if ("working".equals(copy) && !editor) {
            throw new Refusal.Forbidden("Only editors export working copies.");
        }
        return editor && !"live".equals(copy);
    }

    ArticleFilter ofLive() {
        refuse("status", status != null, "is for working copies");
        ArticleFilter filter = new ArticleFilter();
        filter.type = type;
        filter.tags = tags;
        filter.categories = categories;
        filter.country = country;
        filter.language = language;
        filter.updatedFrom = updatedFrom;
        filter.updatedTo = updatedTo;
        return filter;
    }

    /** Null: whatever its standing. */
    @Nullable
    Status ofWorking() {
        refuse("type", type != null, "is for live copies: add copy=live");
        refuse("tag", !tags.isEmpty(), "is for live copies: add copy=live");
        refuse("category", !categories.isEmpty(), "is for live copies: add copy=live");
        refuse("country", country != null, "is for live copies: add copy=live");
        refuse("language", language != null, "is for live copies: add copy=live");
        if (status == null) {
            return null;
        }
        ArticleFilter named = new ArticleFilter();
        named.status = status;
        return named.status();
    }

    private static void refuse(String parameter, boolean given, String why) {
        if (given) {
            throw Refusal.Malformed.parameter(parameter, why);
        }
    }
}
