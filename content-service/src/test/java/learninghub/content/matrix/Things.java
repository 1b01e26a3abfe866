package learninghub.content.matrix;

import learninghub.content.Desk;

/** What some operations are about besides a piece, by the name the table gives it. Made by an editor where it is not there. */
final class Things {
    private Things() {}

    /** @param piece the id of the piece of the cell; empty for an operation that is about none */
    static String of(String name, String piece) {
        return switch (name) {
            case "$tag" ->
                Desk.editor()
                        .body("{\"name\":\"" + Desk.title() + "\"}")
                        .post("/api/v1/tags")
                        .path("slug");
            case "$import" ->
                Desk.editor()
                        .contentType("text/markdown")
                        .body("# " + Desk.title() + "\n\nSome text.")
                        .post("/api/v1/imports")
                        .path("id");
            default -> throw new IllegalStateException("Nothing here makes " + name);
        };
    }
}
