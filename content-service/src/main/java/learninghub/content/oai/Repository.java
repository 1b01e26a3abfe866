package learninghub.content.oai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import learninghub.content.article.PublicSite;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The hub as a repository of the protocol: carries out each verb. */
@ApplicationScoped
class Repository {
    /** Records, or headers, in one answer. */
    static final int PAGE = 100;

    /**
     * How much earlier than it is an answer says it was made. A harvester asks next time for what changed from then on; a change that was
     * getting its place in the log at this moment is among that.
     */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final HarvestRecords records;
    private final HarvestSets sets;
    private final DublinCore dublinCore;
    private final PublicSite site;
    private final String contact;
    private final int most;

    @Inject
    Repository(
            HarvestRecords records,
            HarvestSets sets,
            DublinCore dublinCore,
            PublicSite site,
            @ConfigProperty(name = "hub.contact-email") String contact) {
        this(records, sets, dublinCore, site, contact, PAGE);
    }

    Repository(
            HarvestRecords records,
            HarvestSets sets,
            DublinCore dublinCore,
            PublicSite site,
            String contact,
            int most) {
        this.most = most;
        this.records = records;
        this.sets = sets;
        this.dublinCore = dublinCore;
        this.site = site;
        this.contact = contact;
    }

    byte[] answer(MultivaluedMap<String, String> given) {
        Instant at = records.now().minus(MARGIN);
        Map<String, String> repeated = Map.of();
        try {
            Asked asked = Asked.of(given);
            repeated = repeated(asked);
            OaiAnswer.Content content = carryOut(asked);
            return written(at, repeated, answer -> answer.within(asked.verb().spelling(), content));
        } catch (OaiError error) {
            return written(at, error.isOfRequest() ? Map.of() : repeated, answer -> answer.error(error));
        }
    }

    private OaiAnswer.Content carryOut(Asked asked) {
        return switch (asked.verb()) {
            case IDENTIFY -> identify();
            case LIST_METADATA_FORMATS -> formats(asked.argument("identifier"));
            case LIST_SETS -> sets(asked.argument("resumptionToken"));
            case GET_RECORD -> record(asked);
            case LIST_IDENTIFIERS -> list(Selection.of(asked), false);
            case LIST_RECORDS -> list(Selection.of(asked), true);
        };
    }

    private OaiAnswer.Content identify() {
        Instant earliest = records.earliest();
        return answer -> {
            answer.text("repositoryName", site.name());
            answer.text("baseURL", baseUrl());
            answer.text("protocolVersion", "2.0");
            answer.text("adminEmail", contact);
            answer.text("earliestDatestamp", OaiAnswer.inSeconds(earliest));
            answer.text("deletedRecord", "persistent");
            answer.text("granularity", "YYYY-MM-DDThh:mm:ssZ");
        };
    }

    private OaiAnswer.Content formats(@Nullable String identifier) {
        if (identifier != null) {
            known(identifier);
        }
        return answer -> answer.within("metadataFormat", format -> {
            format.text("metadataPrefix", DublinCore.PREFIX);
            format.text("schema", DublinCore.SCHEMA);
            format.text("metadataNamespace", DublinCore.NAMESPACE);
        });
    }

    /** All at once, so that there is no token to go on with. */
    private OaiAnswer.Content sets(@Nullable String token) {
        if (token != null) {
            throw OaiError.badResumptionToken();
        }
        List<HarvestSet> all = sets.all();
        return answer -> {
            for (HarvestSet set : all) {
                answer.within("set", one -> {
                    one.text("setSpec", set.spec());
                    one.text("setName", set.name());
                });
            }
        };
    }

    private OaiAnswer.Content record(Asked asked) {
        HarvestRecord found = known(asked.require("identifier"));
        if (!asked.require("metadataPrefix").equals(DublinCore.PREFIX)) {
            throw OaiError.cannotDisseminateFormat();
        }
        return answer -> record(answer, found);
    }

    private OaiAnswer.Content list(Selection selection, boolean whole) {
        List<HarvestRecord> found = records.next(selection, most + 1, whole);
        if (found.isEmpty()) {
            throw selection.position() > 0 ? OaiError.badResumptionToken() : OaiError.noRecordsMatch();
        }
        boolean more = found.size() > most;
        List<HarvestRecord> page = more ? found.subList(0, most) : found;
        return answer -> {
            for (HarvestRecord record : page) {
                if (whole) {
                    record(answer, record);
                } else {
                    header(answer, record);
                }
            }
            if (more || selection.shown() > 0) {
                answer.xml().writeStartElement("resumptionToken");
                answer.xml().writeAttribute("cursor", String.valueOf(selection.shown()));
                answer.xml()
                        .writeCharacters(
                                more
                                        ? selection
                                                .after(page.getLast().position(), most)
                                                .token()
                                        : "");
                answer.xml().writeEndElement();
            }
        };
    }

    private void record(OaiAnswer answer, HarvestRecord record) throws XMLStreamException {
        answer.within("record", one -> {
            header(one, record);
            if (record.piece() != null) {
                one.within("metadata", metadata -> dublinCore.write(metadata.xml(), record.piece()));
            }
        });
    }

    private void header(OaiAnswer answer, HarvestRecord record) throws XMLStreamException {
        answer.xml().writeStartElement("header");
        if (record.deleted()) {
            answer.xml().writeAttribute("status", "deleted");
        }
        answer.text("identifier", identifier(record.id()));
        answer.text("datestamp", OaiAnswer.inSeconds(record.datestamp()));
        for (String set : record.sets()) {
            answer.text("setSpec", set);
        }
        answer.xml().writeEndElement();
    }

    private HarvestRecord known(String identifier) {
        String start = identifier("");
        if (!identifier.startsWith(start)) {
            throw OaiError.idDoesNotExist();
        }
        try {
            return records.at(UUID.fromString(identifier.substring(start.length())))
                    .orElseThrow(OaiError::idDoesNotExist);
        } catch (IllegalArgumentException noId) {
            throw OaiError.idDoesNotExist();
        }
    }

    private String identifier(Object id) {
        return "oai:" + java.net.URI.create(site.address()).getHost() + ":" + id;
    }

    private static Map<String, String> repeated(Asked asked) {
        Map<String, String> repeated = new LinkedHashMap<>();
        repeated.put("verb", asked.verb().spelling());
        repeated.putAll(asked.arguments());
        return repeated;
    }

    private byte[] written(Instant at, Map<String, String> repeated, OaiAnswer.Content content) {
        return OaiAnswer.written(baseUrl(), at, repeated, content);
    }

    private String baseUrl() {
        return site.address() + "/oai";
    }
}
