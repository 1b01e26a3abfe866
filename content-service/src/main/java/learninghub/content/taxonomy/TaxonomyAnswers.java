package learninghub.content.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import learninghub.http.Page;

/**
 * Answers in the form that was asked for. Their ETag is what they say: a tree has no version of its own, and its counts change with
 * every publication.
 */
@ApplicationScoped
class TaxonomyAnswers {
    private final ObjectMapper json;
    private final Schemes schemes;

    TaxonomyAnswers(ObjectMapper json, Schemes schemes) {
        this.json = json;
        this.schemes = schemes;
    }

    Response of(CoverageView coverage) {
        return answer(written(coverage), Form.JSON).build();
    }

    Response of(VocabularyView vocabulary, HttpHeaders asked) {
        Form form = Form.of(asked);
        return form == Form.JSON
                ? answer(written(vocabulary), form).build()
                : scheme(schemes.of(vocabulary), form).build();
    }

    /** A page is tagged and linked like every other as long as it is JSON. */
    Response of(Page<TagView> page, HttpHeaders asked, UriInfo at) {
        Form form = Form.of(asked);
        if (form == Form.JSON) {
            return Response.ok(page, form.type()).build();
        }
        Response.ResponseBuilder answer = scheme(schemes.of(page.items()), form);
        if (page.next() != null) {
            URI next = UriBuilder.fromUri(at.getRequestUri())
                    .replaceQueryParam("cursor", page.next())
                    .build();
            answer.header("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private Response.ResponseBuilder scheme(ConceptScheme scheme, Form form) {
        return answer(form == Form.TURTLE ? Turtle.of(scheme) : written(JsonLd.of(scheme)), form);
    }

    private static Response.ResponseBuilder answer(byte[] body, Form form) {
        return Response.ok(body, form.type()).tag(new EntityTag(digest(body)));
    }

    private byte[] written(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
