package learninghub.content.taxonomy;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;

/** How a vocabulary can be answered. JSON unless something else is asked for. */
enum Form {
    JSON(MediaType.APPLICATION_JSON),
    JSON_LD(Form.LD_JSON),
    TURTLE(Form.TEXT_TURTLE);

    static final String LD_JSON = "application/ld+json";
    static final String TEXT_TURTLE = "text/turtle";

    private final MediaType type;

    Form(String type) {
        this.type = MediaType.valueOf(type);
    }

    MediaType type() {
        return type;
    }

    /** What is asked for most; what is not there at all has been refused (406) before. */
    static Form of(HttpHeaders asked) {
        return asked.getAcceptableMediaTypes().stream()
                .flatMap(wanted -> Stream.of(values()).filter(form -> wanted.isCompatible(form.type)))
                .findFirst()
                .orElse(JSON);
    }
}
