package learninghub.events.matrix;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import learninghub.local.Cast;
import learninghub.local.TestIssuer;

/** The columns of the matrix. */
enum Player {
    ANONYMOUS,
    MEMBER,
    ATTENDEE,
    EDITOR,
    PARTNER,
    OTHER_PARTNER;

    private static final String OTHER_CLIENT = "00000000-0000-4000-8000-000000000199";

    RequestSpecification request() {
        return this == ANONYMOUS ? given() : given().auth().oauth2(token());
    }

    /** Who hands in what the table calls the caller's own. */
    Player submitter() {
        return this == EDITOR || this == OTHER_PARTNER ? this : PARTNER;
    }

    private String token() {
        return switch (this) {
            case ANONYMOUS -> throw new IllegalStateException("has no token");
            case MEMBER -> Cast.outsider().token();
            case ATTENDEE -> Cast.member().token();
            case EDITOR -> Cast.editor().token();
            case PARTNER -> Cast.partner().token();
            case OTHER_PARTNER -> partner(OTHER_CLIENT);
        };
    }

    static String partner(String client) {
        return TestIssuer.token(client, Set.of("partner"), Set.of("events:submit"), Map.of("azp", "other-partner"));
    }
}
