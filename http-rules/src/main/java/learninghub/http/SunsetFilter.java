package learninghub.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says what {@link Sunset} says, with each answer. */
public class SunsetFilter {
    @ServerResponseFilter
    public void tell(ContainerResponseContext response, ResourceInfo operation) {
        Sunset sunset = operation.getResourceMethod() == null
                ? null
                : operation.getResourceMethod().getAnnotation(Sunset.class);
        if (sunset != null) {
            tell(response, sunset);
        }
    }

    private static void tell(ContainerResponseContext response, Sunset sunset) {
        response.getHeaders()
                .putSingle("Deprecation", "@" + begin(sunset.deprecated()).getEpochSecond());
        response.getHeaders()
                .putSingle(
                        "Sunset",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                begin(sunset.ends()).atZone(ZoneOffset.UTC)));
        response.getHeaders().add("Link", "<" + sunset.successor() + ">; rel=\"successor-version\"");
    }

    private static Instant begin(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
