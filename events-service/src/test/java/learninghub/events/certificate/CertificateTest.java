package learninghub.events.certificate;

import static io.restassured.RestAssured.given;
import static learninghub.events.Api.as;
import static learninghub.events.Api.published;
import static learninghub.events.Api.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learninghub.events.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CertificateTest {
    private static final Pattern CODE = Pattern.compile("https://hub.example.org/api/v1/certificates/(\\w{26})");

    @Test
    void who_attended_gets_a_certificate_in_their_name_with_the_hours() throws IOException {
        Cast person = Cast.stranger(401);
        String event = published("title", "Łódź learns", "cpdHours", 4.5);
        assertThat(text(attended(person, event)))
                .contains("Test Stranger 401")
                .contains("Łódź learns")
                .contains("4 March 2031")
                .contains("CPD hours: 4.5");
    }

    @Test
    void without_hours_of_its_own_an_event_counts_as_long_as_it_lasts() throws IOException {
        assertThat(text(attended(Cast.stranger(402), published()))).contains("CPD hours: 1.5");
    }

    @Test
    void who_holds_it_can_check_it_and_learns_no_name() throws IOException {
        String event = published("title", "Learning together");
        check(code(attended(Cast.stranger(403), event)))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("title", equalTo("Learning together"))
                .body("cpdHours", equalTo(1.5f))
                .body("holder", equalTo("T. S. 4."))
                .body("keySet()", org.hamcrest.Matchers.hasSize(7));
    }

    @Test
    void printed_again_it_has_the_same_code() throws IOException {
        Cast person = Cast.stranger(404);
        String event = published();
        String registration = registered(person, event);
        checkIn(event, registration);
        assertThat(code(print(person, event, registration))).isEqualTo(code(print(person, event, registration)));
    }

    @Test
    void a_check_in_taken_back_takes_the_certificate_back() throws IOException {
        Cast person = Cast.stranger(405);
        String event = published();
        String registration = registered(person, event);
        checkIn(event, registration);
        String code = code(print(person, event, registration));
        undo(event, registration).then().statusCode(200).body("state", equalTo("confirmed"));
        check(code).then().statusCode(404);
    }

    @Test
    void who_was_not_checked_in_gets_none() {
        Cast person = Cast.stranger(406);
        String event = published();
        print(person, event, registered(person, event)).then().statusCode(409);
    }

    @Test
    void nobody_prints_anothers_also_no_editor() {
        String event = published();
        String registration = registered(Cast.stranger(407), event);
        checkIn(event, registration);
        print(Cast.editor(), event, registration).then().statusCode(404);
    }

    @Test
    void hours_add_up_by_year() {
        Cast person = Cast.stranger(408);
        attended(person, published("cpdHours", 2));
        attended(person, published("cpdHours", 0.25));
        attended(person, published("start", "2032-01-01T10:00:00", "end", "2032-01-01T11:10:00"));
        registered(person, published());
        Response years = as(person).get("/api/v1/me/attendance");
        years.then().body("items.year", contains(2032, 2031)).body("items.events", contains(1, 2));
        assertThat(years.jsonPath().getList("items.cpdHours", Double.class)).containsExactly(1.0, 2.25);
    }

    private static Response attended(Cast person, String event) {
        String registration = registered(person, event);
        checkIn(event, registration);
        return print(person, event, registration);
    }

    private static void checkIn(String event, String registration) {
        as(Cast.editor())
                .header("If-Match", "*")
                .put(path(event, registration) + "/check-in")
                .then()
                .statusCode(200);
    }

    private static Response undo(String event, String registration) {
        return as(Cast.editor()).header("If-Match", "*").delete(path(event, registration) + "/check-in");
    }

    private static Response print(Cast who, String event, String registration) {
        return as(who).get(path(event, registration) + "/certificate");
    }

    private static Response check(String code) {
        return given().get("/api/v1/certificates/" + code);
    }

    private static String path(String event, String registration) {
        return "/api/v1/events/" + event + "/registrations/" + registration;
    }

    private static String code(Response certificate) throws IOException {
        Matcher code = CODE.matcher(text(certificate));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static String text(Response certificate) throws IOException {
        certificate.then().statusCode(200).contentType("application/pdf");
        try (PdfReader reader = new PdfReader(certificate.asByteArray())) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
