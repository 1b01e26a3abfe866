package learninghub.content.article;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import learninghub.http.CurrentCaller;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/articles/{ref}/consent")
@RunOnVirtualThread
@Authenticated
@Tag(name = "Articles")
class ConsentResource {
    private final ArticleRepository articles;
    private final Consents consents;
    private final RecordConsent recordConsent;
    private final WithdrawConsent withdrawConsent;
    private final CurrentCaller caller;

    ConsentResource(
            ArticleRepository articles,
            Consents consents,
            RecordConsent recordConsent,
            WithdrawConsent withdrawConsent,
            CurrentCaller caller) {
        this.articles = articles;
        this.consents = consents;
        this.recordConsent = recordConsent;
        this.withdrawConsent = withdrawConsent;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getConsent", summary = "The consent to a patient's story; author and editors")
    public ConsentView get(@PathParam("ref") String ref) {
        Article article = articles.openTo(caller.get(), ref);
        return consents.last(article).map(Consent::view).orElseThrow(Refusal.NotFound::new);
    }

    @PUT
    @Operation(
            operationId = "recordConsent",
            summary = "Write down that a patient agreed; needed before a patient's story is handed in or published")
    public ConsentView record(
            @PathParam("ref") String ref,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewConsent given) {
        return recordConsent.record(ref, given, ifMatch, caller.get());
    }

    @DELETE
    @Operation(
            operationId = "withdrawConsent",
            summary = "Take consent back: readers get 410 at once, and publishing waits for a new one")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public void withdraw(@PathParam("ref") String ref, @HeaderParam("If-Match") @Nullable String ifMatch) {
        withdrawConsent.withdraw(ref, ifMatch, caller.get());
    }
}
