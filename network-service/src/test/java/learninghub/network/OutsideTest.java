package learninghub.network;

import static io.restassured.RestAssured.given;
import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** To everybody else a network's inside, and all of an unlisted one, answers as if there were no such network: byte for byte. */
@QuarkusTest
@WithTestResource(RealParts.class)
class OutsideTest {
    private static final String ABSENT = "no-such-network";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    /** One call, with the network's path to be put in front. */
    record Call(String method, String path, String contentType, String body) {
        Response by(RequestSpecification caller, String slug) {
            return caller.header("If-Match", "\"1\"")
                    .contentType(contentType)
                    .body(body)
                    .request(method, "/api/v1/networks/" + slug + path);
        }

        @Override
        public String toString() {
            return method + " " + path.replaceAll("[0-9a-f-]{36}", "{id}") + " " + body;
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void to_others_the_inside_of_a_listed_network_is_not_there(Cast caller) {
        Inside inside = Inside.of(Net.withCast());
        assertThat(differences(caller, inside.calls(), inside.net())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("others")
    void to_others_an_unlisted_network_is_not_there(Cast caller) {
        Inside inside = Inside.of(Net.unlistedWithCast());
        assertThat(differences(caller, everything(inside), inside.net())).isEmpty();
    }

    @Test
    void to_members_of_another_network_it_is_not_there() {
        Net.founded("automatic").join(Cast.stranger(30));
        Inside inside = Inside.of(Net.unlistedWithCast());
        assertThat(differences(Cast.stranger(30), everything(inside), inside.net()))
                .isEmpty();
    }

    @Test
    void to_former_members_it_is_not_there() {
        Net net = Net.withCast();
        net.join(Cast.stranger(31));
        net.leave(Cast.stranger(31));
        Inside inside = Inside.of(net);
        assertThat(differences(Cast.stranger(31), inside.calls(), inside.net())).isEmpty();
    }

    @Test
    void to_a_steward_nothing_but_the_log_is_there() {
        Inside inside = Inside.of(Net.withCast());
        assertThat(differences(
                        Cast.steward(),
                        inside.calls().stream().filter(Inside::isMembersOnly).toList(),
                        inside.net()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("insideCalls")
    void without_a_token_it_is_always_401(Call call) {
        assertThat(call.by(given(), ABSENT).statusCode()).isEqualTo(401);
    }

    static Stream<Cast> others() {
        return Stream.of(Cast.outsider(), Cast.editor(), Cast.partner());
    }

    static Stream<Call> insideCalls() {
        return Inside.calls("/meetings/019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10", "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e11")
                .stream();
    }

    private static List<Call> everything(Inside inside) {
        List<Call> calls = new ArrayList<>(inside.calls());
        calls.add(new Call("GET", "", "application/json", ""));
        for (String body : List.of("{\"purpose\":\"Mine\"}", "{\"colour\":1}", "{")) {
            calls.add(new Call("PATCH", "", MERGE_PATCH, body));
        }
        for (String body : List.of("{\"statement\":\"Please\"}", "{\"colour\":1}", "{")) {
            calls.add(new Call("POST", "/membership-requests", "application/json", body));
        }
        calls.add(new Call("GET", "/membership-requests", "application/json", ""));
        return calls;
    }

    /** Calls whose answer is not that of an absent network, or not a 404. */
    private static List<String> differences(Cast caller, List<Call> calls, Net net) {
        List<String> differences = new ArrayList<>();
        for (Call call : calls) {
            String there = told(call.by(as(caller), net.slug()), net.slug());
            String absent = told(call.by(as(caller), ABSENT), ABSENT);
            if (!there.equals(absent) || !there.startsWith("404")) {
                differences.add(call + ": " + there + " but " + absent);
            }
        }
        return differences;
    }

    /** All of an answer but the ids of request and trace. */
    private static String told(Response answer, String slug) {
        Set<String> ids = Set.of("X-Request-Id", "traceparent");
        List<String> headers = answer.headers().asList().stream()
                .filter(header -> !ids.contains(header.getName()))
                .map(Object::toString)
                .sorted()
                .toList();
        String body = answer.asString()
                .replaceAll("urn:uuid:[0-9a-f-]{36}|\"[0-9a-f]{32}\"", "…")
                .replace(slug, "…");
        return answer.statusCode() + " " + headers + " " + body;
    }

    /** A network with everything in it. */
    record Inside(Net net, List<Call> calls) {
        static Inside of(Net net) {
            String meeting = net.published("Ready").replace(net.path(), "").replace("/notes", "");
            return new Inside(net, calls(meeting, Cast.member().subject()));
        }

        static boolean isMembersOnly(Call call) {
            return !call.path().startsWith("/access-log");
        }

        static List<Call> calls(String meeting, String member) {
            List<Call> calls = new ArrayList<>();
            for (String path : List.of(
                    "/members",
                    "/invitations",
                    "/bans",
                    "/meetings",
                    meeting,
                    meeting + "/notes",
                    meeting + "/notes/revisions",
                    "/access-log")) {
                calls.add(new Call("GET", path, "application/json", ""));
            }
            for (String body : List.of("{\"role\":\"chair\"}", "{\"colour\":1}", "{")) {
                calls.add(new Call("PATCH", "/members/" + member, MERGE_PATCH, body));
                calls.add(new Call("PATCH", meeting, MERGE_PATCH, body));
            }
            calls.add(new Call("DELETE", "/members/" + member, "application/json", ""));
            calls.add(new Call("DELETE", "/bans/" + member, "application/json", ""));
            calls.add(new Call("PUT", "/members/" + member + "/attestation", "application/json", ""));
            for (String body : List.of("{}", "{\"body\":\"Mine\"}", "{\"colour\":1}", "{")) {
                calls.add(new Call("POST", "/meetings", "application/json", body));
                calls.add(new Call("POST", "/invitations", "application/json", body));
                calls.add(new Call("PUT", "/bans/" + member, "application/json", body));
                calls.add(new Call("PUT", meeting + "/cancellation", "application/json", body));
                calls.add(new Call("PUT", meeting + "/notes", "application/json", body));
                calls.add(new Call("PUT", meeting + "/notes/publication", "application/json", body));
            }
            return calls;
        }
    }
}
