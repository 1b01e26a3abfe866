package learninghub.content.imports;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import learninghub.http.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is to be done with a file. */
class ImportRequest implements QueryParameters {
    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Report only, change nothing")
    boolean dryRun;

    @QueryParam("publish")
    @DefaultValue("false")
    @Parameter(description = "Publish at once; editors only")
    boolean publish;

    @QueryParam("repair")
    @DefaultValue("false")
    @Parameter(
            description = "Mend what was decoded wrongly, such as â€™ for ’; without it the report only points it out")
    boolean repair;

    @HeaderParam("Content-Type")
    @Parameter(hidden = true)
    String contentType;

    boolean dryRun() {
        return dryRun;
    }

    boolean publish() {
        return publish;
    }

    boolean repair() {
        return repair;
    }

    String mediaType() {
        return contentType.replaceFirst("\\s*;.*", "").toLowerCase(Locale.ROOT);
    }
}
