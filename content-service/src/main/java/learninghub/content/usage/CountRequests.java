package learninghub.content.usage;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import learninghub.http.Caller;
import learninghub.http.CurrentCaller;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Counts each answer to a partner's client, by the part of the API it asked and whether it only read: never by what it asked for. */
class CountRequests {
    private static final String API = "/api/v1/";
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final CurrentCaller caller;
    private final Counts counts;

    CountRequests(CurrentCaller caller, Counts counts) {
        this.caller = caller;
        this.counts = counts;
    }

    @ServerResponseFilter
    public void count(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo operation) {
        Caller asking = caller.get();
        if (asking.kind() == Caller.Kind.PARTNER && asking.subject() != null) {
            counts.add(
                    asking.subject(), named(operation.getResourceClass(), request.getMethod()), response.getStatus());
        }
    }

    /** By the address as the code has it ({@code /api/v1/articles/{ref}}), so that nothing of the request gets in. */
    private static String named(@Nullable Class<?> resource, String method) {
        Path path = resource == null ? null : resource.getAnnotation(Path.class);
        String address = path == null ? "" : path.value().replace(API, "/").replaceFirst("^/", "");
        String part = address.split("/", 2)[0];
        return (part.isEmpty() || part.startsWith("{") ? "other" : part)
                + (READS.contains(method) ? ".read" : ".write");
    }
}
