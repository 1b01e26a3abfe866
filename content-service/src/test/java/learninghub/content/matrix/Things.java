package learninghub.content.matrix;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import learninghub.content.Desk;
import learninghub.local.Cast;

/** What some operations are about besides a piece, by the name the table gives it. Made by an editor where it is not there. */
final class Things {
    private Things() {}

    /** @param piece the id of the piece of the cell; empty for an operation that is about none */
    static String of(String name, String piece, Player caller) {
        return switch (name) {
            case "$tag" ->
                Desk.editor()
                        .body("{\"name\":\"" + Desk.title() + "\"}")
                        .post("/api/v1/tags")
                        .path("slug");
            case "$collection" ->
                Desk.editor()
                        .body("{\"title\":\"" + Desk.title() + "\"}")
                        .post("/api/v1/collections")
                        .path("slug");
            case "$category" ->
                Desk.editor()
                        .body("{\"name\":\"Word " + Desk.title() + "\"}")
                        .post("/api/v1/vocabularies/topics/terms")
                        .path("id");
            case "$import" ->
                Desk.editor()
                        .contentType("text/markdown")
                        .body("# " + Desk.title() + "\n\nSome text.")
                        .post("/api/v1/imports")
                        .path("id");
            case "$term" ->
                Desk.editor()
                        .body("{\"term\":\"" + Desk.title() + "\",\"meaning\":\"In plain words.\"}")
                        .post("/api/v1/glossary")
                        .path("id");
            case "$webhook" -> webhook(caller);
            case "$saved-search" -> savedSearch(caller);
            case "$feed" -> savedSearch(Player.MEMBER);
            case "$preview-link" -> previewLink(piece, caller).path("id");
            case "$secret" -> {
                String url = previewLink(Pieces.draftOfAStranger(), caller).path("url");
                yield url.substring(url.lastIndexOf('/') + 1);
            }
            case "$comment" ->
                Desk.member()
                        .body("{\"text\":\"Well said.\"}")
                        .post("/api/v1/articles/" + published() + "/comments")
                        .path("id");
            case "$attachment" ->
                Desk.editor()
                        .contentType("text/plain")
                        .header("Content-Disposition", "attachment; filename=\"notes.txt\"")
                        .body("Some text.")
                        .post("/api/v1/articles/" + Desk.id(Desk.draft(Desk.editor())) + "/attachments")
                        .path("id");
            default -> throw new IllegalStateException("Nothing here makes " + name);
        };
    }

    /** The caller's own, dropped before there are too many; or a partner's for those who can have none. */
    private static String webhook(Player caller) {
        Player owner = List.of(Player.PARTNER, Player.OTHER_PARTNER).contains(caller) ? caller : Player.PARTNER;
        List<String> there = owner.request().get("/api/v1/webhooks").path("items.id");
        there.forEach(id -> owner.request().header("If-Match", "*").delete("/api/v1/webhooks/" + id));
        return owner.request()
                .contentType("application/json")
                .body("{\"url\":\"https://partner.example.org/matrix\",\"types\":[\"learninghub.tag.withdrawn.v1\"]}")
                .post("/api/v1/webhooks")
                .path("id");
    }

    /** The caller's own, or that of a member for those who can have none. */
    private static String savedSearch(Player caller) {
        return List.of(caller.request(), Player.MEMBER.request()).stream()
                .map(by -> by.contentType("application/json")
                        .body("{\"name\":\"Matrix\",\"query\":{\"q\":\"falls\"}}")
                        .post("/api/v1/me/saved-searches"))
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow()
                .path("id");
    }

    /** Made by the caller of the cell, or else by somebody who may. */
    private static Response previewLink(String piece, Player caller) {
        List<RequestSpecification> makers = List.of(
                caller.request(),
                caller.author().request(),
                Player.EDITOR.request(),
                Desk.as(Cast.stranger(199).token()));
        return makers.stream()
                .map(by -> by.contentType("application/json").post(Pieces.path(piece) + "/preview-links"))
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow();
    }

    private static String published() {
        return Desk.id(Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "Some text.")));
    }
}
