package learninghub.journeys;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that somebody can read through the gateway, out of its merged OpenAPI document, with every further page. */
final class Answers {
    private static final Pattern PARAMETER = Pattern.compile("([a-z-]+)/\\{[a-zA-Z]+}");
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"?next");
    private static final Pattern RESUMPTION = Pattern.compile("<resumptionToken[^>]*>([^<]+)<");
    private static final String NOWHERE = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2eff";

    /** Of a list; enough for what a run of all journeys leaves behind. */
    private static final int MOST_PAGES = 60;

    private Answers() {}

    /** By what was asked, as this account or as nobody. */
    static Map<String, String> to(String reader, Map<String, List<String>> ids) {
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, Map<String, Map<String, Object>>> paths = TheHub.anyone()
                .accept("application/json")
                .get("/openapi")
                .jsonPath()
                .getMap("paths");
        paths.forEach((template, methods) -> {
            if (methods.containsKey("get")) {
                String query = query(methods.get("get"));
                filled(template, ids).forEach(path -> pages(reader, path + query, answers));
            }
        });
        for (String records = "/oai?verb=ListRecords&metadataPrefix=oai_dc"; records != null; ) {
            String answer = whole(as(reader).get(records));
            answers.put(records, answer);
            Matcher more = RESUMPTION.matcher(answer);
            records = more.find() ? "/oai?verb=ListRecords&resumptionToken=" + more.group(1) : null;
        }
        return answers;
    }

    static RequestSpecification as(String reader) {
        return reader.equals("anonymous") ? TheHub.anyone().contentType("application/json") : TheHub.as(reader);
    }

    @SuppressWarnings("unchecked")
    private static String query(Map<String, Object> operation) {
        List<Map<String, Object>> parameters =
                (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
        List<String> query = new ArrayList<>();
        for (Map<String, Object> parameter : parameters) {
            if ("limit".equals(parameter.get("name"))) {
                query.add("limit=100");
            } else if ("against".equals(parameter.get("name"))) {
                query.add("against=1");
            }
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    /** Every way to fill a path with things that are there. */
    private static List<String> filled(String template, Map<String, List<String>> ids) {
        Matcher parameter = PARAMETER.matcher(template);
        if (!parameter.find()) {
            return List.of(template);
        }
        List<String> filled = new ArrayList<>();
        for (String id : candidates(parameter.group(1), ids)) {
            filled.addAll(filled(
                    template.substring(0, parameter.start()) + parameter.group(1) + "/" + id
                            + template.substring(parameter.end()),
                    ids));
        }
        return filled;
    }

    private static List<String> candidates(String kind, Map<String, List<String>> ids) {
        return kind.equals("revisions") ? List.of("1", "2") : ids.getOrDefault(kind, List.of(NOWHERE));
    }

    private static void pages(String reader, String first, Map<String, String> answers) {
        String path = first;
        for (int page = 0; path != null && page < MOST_PAGES; page++) {
            Response answer = as(reader).get(path);
            answers.put(path, whole(answer));
            path = answer.statusCode() == 200 ? next(first, answer) : null;
        }
    }

    private static String next(String first, Response answer) {
        if (first.startsWith("/api/v1/changes")) {
            List<String> changes = JsonPath.from(answer.asString()).getList("id");
            return changes.isEmpty() ? null : first + "&after=" + changes.getLast();
        }
        Matcher next = NEXT.matcher(String.valueOf(answer.header("Link")));
        return next.find() ? next.group(1).replaceFirst("^https?://[^/]*", "") : null;
    }

    private static String whole(Response answer) {
        return answer.statusCode() + " " + answer.headers() + " " + answer.asString();
    }
}
