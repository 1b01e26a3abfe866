package learninghub.content.citation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import learninghub.content.article.PublicSite;
import learninghub.content.article.PublishedPieces;
import learninghub.http.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The live copy of a piece, for whoever asks for one of these types at its address; documented with the piece itself. */
@Path("/api/v1/articles")
@RunOnVirtualThread
class CitationResource {
    /** Who accepts anything gets the piece itself. */
    private static final String RATHER_THE_PIECE = ";qs=0.1";

    private final PublishedPieces pieces;
    private final SchemaOrg schemaOrg;
    private final PublicSite site;
    private final ObjectMapper json;

    CitationResource(PublishedPieces pieces, SchemaOrg schemaOrg, PublicSite site, ObjectMapper json) {
        this.pieces = pieces;
        this.schemaOrg = schemaOrg;
        this.site = site;
        this.json = json;
    }

    @GET
    @Path("/{ref}")
    @PermitAll
    @Produces(Ris.MEDIA_TYPE + RATHER_THE_PIECE)
    @Operation(hidden = true)
    public Response ris(@PathParam("ref") String ref) {
        return answer(ref, Ris.MEDIA_TYPE + ";charset=UTF-8", Ris::of);
    }

    @GET
    @Path("/{ref}")
    @PermitAll
    @Produces(BibTex.MEDIA_TYPE + RATHER_THE_PIECE)
    @Operation(hidden = true)
    public Response bibTex(@PathParam("ref") String ref) {
        return answer(ref, BibTex.MEDIA_TYPE + ";charset=UTF-8", BibTex::of);
    }

    @GET
    @Path("/{ref}")
    @PermitAll
    @Produces(CslItem.MEDIA_TYPE + RATHER_THE_PIECE)
    @Operation(hidden = true)
    public Response cslJson(@PathParam("ref") String ref) {
        return answer(ref, CslItem.MEDIA_TYPE, piece -> write(CslItem.of(piece)));
    }

    @GET
    @Path("/{ref}")
    @PermitAll
    @Produces(SchemaOrg.MEDIA_TYPE + RATHER_THE_PIECE)
    @Operation(hidden = true)
    public Response jsonLd(@PathParam("ref") String ref) {
        return answer(ref, SchemaOrg.MEDIA_TYPE, piece -> write(schemaOrg.of(piece)));
    }

    private Response answer(String ref, String mediaType, Function<Citable, String> format) {
        return switch (pieces.at(ref)) {
            case PublishedPieces.Here here -> {
                byte[] body = format.apply(Citable.of(here.piece(), site)).getBytes(StandardCharsets.UTF_8);
                yield Response.fromResponse(ETags.ok(body, digest(body)))
                        .type(mediaType)
                        .build();
            }
            case PublishedPieces.Elsewhere elsewhere ->
                Response.status(308)
                        .location(URI.create("/api/v1/articles/" + elsewhere.slug()))
                        .build();
        };
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the bytes themselves: each format has its own tag. */
    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
