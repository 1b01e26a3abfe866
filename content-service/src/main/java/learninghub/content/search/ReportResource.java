package learninghub.content.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/search/reports")
@RunOnVirtualThread
@Tag(name = "Search")
class ReportResource {
    private final MissReport report;

    ReportResource(MissReport report) {
        this.report = report;
    }

    @GET
    @Path("/no-results")
    @RolesAllowed("editor")
    @Operation(
            operationId = "reportNoResults",
            summary = "What was searched without result, the most frequent first",
            description = """
                    Searches without filters, of at most six words, asked at least three times in ninety days; rarer ones are kept as a keyed \
                    hash only, those that look like a number or an address not at all. Nothing is kept of who searched.""")
    public Page<Miss> noResults(@Valid @BeanParam Paging paging) {
        return Page.of(
                report.page(paging.after(2), paging.rows()),
                paging.limit,
                miss -> miss,
                miss -> Cursor.of(miss.times(), miss.words()));
    }
}
