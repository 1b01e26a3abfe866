package learninghub.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Says of every answer how it may be kept: what nobody in particular was told may be kept and asked again (ETag, 304); what a person
 * was told may not be kept at all. Gives pages their {@code Link}.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class AnswerFilter implements ContainerResponseFilter {
    private final ObjectMapper json;

    AnswerFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean anonymous = request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
        boolean read = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        boolean open = anonymous && read && (response.getStatus() == 200 || response.getStatus() == 304);
        if (response.getEntity() instanceof Paged page) {
            link(request, response, page);
            tagByContent(response, page);
        }
        Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            // A path only: the service's own address means nothing to a client behind the gateway.
            response.getHeaders().putSingle(HttpHeaders.LOCATION, withoutServer(URI.create(location.toString())));
        }
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, open ? "public, no-cache" : "private, no-store");
        }
        response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Encoding, Authorization");
        if (read && response.getStatus() == 200) {
            notModified(request, response);
        }
        if (response.getEntity() instanceof Rendered rendered) {
            response.setEntity(rendered.bytes(), null, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static void link(ContainerRequestContext request, ContainerResponseContext response, Paged page) {
        if (page.next() != null) {
            URI next = UriBuilder.fromUri(request.getUriInfo().getRequestUri())
                    .replaceQueryParam("cursor", page.next())
                    .build();
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
    }

    private void tagByContent(ContainerResponseContext response, Paged page) {
        if (response.getEntityTag() != null) {
            return;
        }
        try {
            byte[] body = page instanceof Rendered rendered ? rendered.bytes() : json.writeValueAsBytes(page);
            response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
            response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(digest(body)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutServer(URI location) {
        return location.getRawQuery() == null
                ? location.getRawPath()
                : location.getRawPath() + "?" + location.getRawQuery();
    }

    private static void notModified(ContainerRequestContext request, ContainerResponseContext response) {
        String tags = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        EntityTag tag = response.getEntityTag();
        boolean same = tags == null
                ? unchangedSince(request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE), response.getLastModified())
                : tag != null && ETags.matches(tags, tag.getValue());
        if (same) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** In whole seconds, and only where there is no ETag to compare (RFC 9110). A date that is none is as if it were not there. */
    private static boolean unchangedSince(@Nullable String since, @Nullable Date lastModified) {
        if (since == null || lastModified == null) {
            return false;
        }
        try {
            Instant seen = ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return !lastModified.toInstant().truncatedTo(ChronoUnit.SECONDS).isAfter(seen);
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }

    private static String digest(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
