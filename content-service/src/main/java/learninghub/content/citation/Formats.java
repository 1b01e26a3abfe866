package learninghub.content.citation;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Where several formats share an address, the framework falls back on one of them; whoever cannot read that one is told so instead. */
public class Formats {
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        Produces produces = method == null ? null : method.getAnnotation(Produces.class);
        if (produces != null && Stream.of(produces.value()).noneMatch(format -> isAccepted(format, request))) {
            throw new NotAcceptableException();
        }
    }

    private static boolean isAccepted(String format, ContainerRequestContext request) {
        MediaType offered = MediaType.valueOf(format);
        return request.getAcceptableMediaTypes().stream().anyMatch(accepted -> accepted.isCompatible(offered));
    }
}
