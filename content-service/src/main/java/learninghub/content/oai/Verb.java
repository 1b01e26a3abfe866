package learninghub.content.oai;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The six requests of the protocol and the arguments each may have. */
enum Verb {
    IDENTIFY("Identify", Set.of(), Set.of()),
    LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of("identifier")),
    LIST_SETS("ListSets", Set.of(), Set.of("resumptionToken")),
    GET_RECORD("GetRecord", Set.of("identifier", "metadataPrefix"), Set.of()),
    LIST_IDENTIFIERS("ListIdentifiers", Set.of("metadataPrefix"), Set.of("from", "until", "set", "resumptionToken")),
    LIST_RECORDS("ListRecords", Set.of("metadataPrefix"), Set.of("from", "until", "set", "resumptionToken"));

    private final String spelling;
    private final Set<String> required;
    private final Set<String> optional;

    Verb(String spelling, Set<String> required, Set<String> optional) {
        this.spelling = spelling;
        this.required = required;
        this.optional = optional;
    }

    String spelling() {
        return spelling;
    }

    static Optional<Verb> spelled(String spelling) {
        return Arrays.stream(values())
                .filter(verb -> verb.spelling.equals(spelling))
                .findFirst();
    }

    void check(Set<String> given) {
        given.stream()
                .filter(name -> !required.contains(name) && !optional.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw OaiError.badArgument(spelling + " has no such argument.");
                });
        if (given.contains("resumptionToken")) {
            if (given.size() > 1) {
                throw OaiError.badArgument("resumptionToken excludes all other arguments.");
            }
        } else if (!given.containsAll(required)) {
            throw OaiError.badArgument(
                    "Required: " + String.join(", ", required.stream().sorted().toList()) + ".");
        }
    }
}
