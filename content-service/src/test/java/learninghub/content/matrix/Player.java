package learninghub.content.matrix;

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
    AUTHOR,
    EDITOR,
    PARTNER,
    OTHER_PARTNER;

    private static final String OTHER_CLIENT = "00000000-0000-4000-8000-000000000199";

    RequestSpecification request() {
        return this == ANONYMOUS ? given() : given().auth().oauth2(token());
    }

    /** Who wrote what stands in review, is scheduled, published or archived in this column. */
    Player author() {
        return this == PARTNER || this == OTHER_PARTNER ? PARTNER : AUTHOR;
    }

    private String token() {
        return switch (this) {
            case ANONYMOUS -> throw new IllegalStateException("has no token");
            case MEMBER -> Cast.outsider().token();
            case AUTHOR -> Cast.member().token();
            case EDITOR -> Cast.editor().token();
            case PARTNER -> Cast.partner().token();
            case OTHER_PARTNER ->
                TestIssuer.token(
                        OTHER_CLIENT,
                        Set.of("partner"),
                        Set.of("content:read", "content:submit", "events:submit"),
                        Map.of("azp", "other-partner"));
        };
    }
}
