package learninghub.content.citation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import learninghub.content.article.Author;
import learninghub.content.article.PublicSite;
import learninghub.content.article.PublishedPiece;
import learninghub.content.article.Reference;
import learninghub.content.article.Source;

/** A piece in the words of schema.org, as JSON-LD. */
@ApplicationScoped
class SchemaOrg {
    static final String MEDIA_TYPE = "application/ld+json";

    private static final int HEADLINE = 110;

    private final ObjectMapper json;
    private final PublicSite site;

    SchemaOrg(ObjectMapper json, PublicSite site) {
        this.json = json;
        this.site = site;
    }

    ObjectNode of(Citable citable) {
        PublishedPiece piece = citable.piece();
        ObjectNode node = json.createObjectNode();
        node.put("@context", "https://schema.org");
        node.put("@type", citable.kind().schemaOrg());
        node.put("@id", "urn:uuid:" + piece.id());
        node.put("url", citable.url());
        node.put("name", piece.title());
        node.put("headline", learninghub.markdown.Markdown.cut(piece.title(), HEADLINE));
        node.put("inLanguage", piece.language());
        node.put("datePublished", piece.publishedAt().toString());
        node.put("dateModified", piece.updatedAt().toString());
        node.put("isAccessibleForFree", true);
        node.set("publisher", thing("Organization", site.name()).put("url", site.address()));
        if (piece.summary() != null) {
            node.put("description", piece.summary());
        }
        if (piece.country() != null) {
            node.set("spatialCoverage", thing("Country", piece.country()));
        }
        people(node, citable);
        subjects(node, citable);
        sources(node, piece);
        licence(node, piece);
        return node;
    }

    private void people(ObjectNode node, Citable citable) {
        ArrayNode authors = json.createArrayNode();
        citable.piece().authors().forEach(author -> Name.of(author).forEach(name -> authors.add(author(name, author))));
        if (authors.isEmpty()) {
            citable.authors().forEach(name -> authors.add(thing("Organization", name.spoken())));
        }
        if (!authors.isEmpty()) {
            node.set("author", authors);
        }
    }

    private ObjectNode author(Name name, Author author) {
        ObjectNode node = thing(name.organisation() ? "Organization" : "Person", name.spoken());
        if (!name.organisation() && author.role() != null) {
            node.put("jobTitle", author.role());
        }
        if (!name.organisation() && author.organisation() != null) {
            node.set("affiliation", thing("Organization", author.organisation()));
        }
        return node;
    }

    private void subjects(ObjectNode node, Citable citable) {
        if (!citable.keywords().isEmpty()) {
            ArrayNode keywords = node.putArray("keywords");
            citable.keywords().forEach(keywords::add);
        }
        if (!citable.piece().categories().isEmpty()) {
            ArrayNode about = node.putArray("about");
            citable.piece()
                    .categories()
                    .forEach(category -> about.add(thing("DefinedTerm", category.name())
                            .put("termCode", category.path())
                            .put("inDefinedTermSet", site.absolute("/api/v1/vocabularies/" + category.vocabulary()))));
        }
        if (citable.piece().audience() != null) {
            ArrayNode audience = node.putArray("audience");
            citable.piece()
                    .audience()
                    .forEach(who -> audience.add(
                            json.createObjectNode().put("@type", "Audience").put("audienceType", who)));
        }
    }

    private void sources(ObjectNode node, PublishedPiece piece) {
        if (piece.source() != null) {
            node.set("isBasedOn", source(piece.source()));
        }
        if (piece.sharedBy() != null) {
            ObjectNode provider = thing("Organization", piece.sharedBy().name());
            if (piece.sharedBy().url() != null) {
                provider.put("url", site.absolute(piece.sharedBy().url()));
            }
            node.set("provider", provider);
        }
        if (!piece.references().isEmpty()) {
            ArrayNode citations = node.putArray("citation");
            piece.references().forEach(reference -> citations.add(reference(reference)));
        }
    }

    private ObjectNode source(Source source) {
        ObjectNode based = json.createObjectNode().put("@type", "NewsArticle");
        based.set("publisher", thing("Organization", source.name()));
        if (source.url() != null) {
            based.put("url", site.absolute(source.url()));
        }
        if (source.date() != null) {
            based.put("datePublished", source.date().toString());
        }
        return based;
    }

    private ObjectNode reference(Reference reference) {
        ObjectNode cited = thing("CreativeWork", reference.text());
        if (reference.doi() != null) {
            cited.put("sameAs", "https://doi.org/" + reference.doi());
        }
        if (reference.url() != null) {
            cited.put("url", site.absolute(reference.url()));
        }
        return cited;
    }

    /** An address as it is; of a licence known by its SPDX identifier, the address of that; any other by its name. */
    private void licence(ObjectNode node, PublishedPiece piece) {
        String licence = piece.licence();
        if (licence == null) {
            return;
        }
        if (licence.matches("https?://\\S+")) {
            node.put("license", licence);
        } else if (licence.matches("CC-BY[A-Z-]*-\\d\\.\\d|CC0-1\\.0|OGL-UK-\\d\\.\\d")) {
            node.put("license", "https://spdx.org/licenses/" + licence);
        } else {
            node.set("license", thing("CreativeWork", licence));
        }
    }

    private ObjectNode thing(String type, String name) {
        return json.createObjectNode().put("@type", type).put("name", name);
    }
}
