package learninghub.content.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import org.junit.jupiter.api.Test;

class CommentTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Caller AUTHOR = person("author");

    private final Comment comment = new Comment(UUID.randomUUID(), null, "First.", AUTHOR, NOW);

    @Test
    void itMayBeChangedUntilTheWindowCloses() {
        comment.edit(AUTHOR, "Second.", NOW.plus(Comment.EDIT_WINDOW));

        assertThat(comment.text()).isEqualTo("Second.");
    }

    @Test
    void itMayNotBeChangedAfterTheWindow() {
        assertThatThrownBy(() -> comment.edit(
                        AUTHOR, "Second.", NOW.plus(Comment.EDIT_WINDOW).plusMillis(1)))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void nobodyElseChangesIt() {
        assertThatThrownBy(() -> comment.edit(person("other"), "Second.", NOW)).isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void aHiddenOneIsNotChanged() {
        comment.hide(person("editor"), "It names somebody.", NOW);

        assertThatThrownBy(() -> comment.edit(AUTHOR, "Second.", NOW)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void whatIsDeletedSaysNothing() {
        comment.delete(NOW);

        assertThat(comment.text()).isNull();
    }

    @Test
    void onlyParagraphsListsEmphasisAndLinksAreKept() {
        assertThat(CommentHtml.of(
                        "# Big\n\n*so* ![x](https://example.org/x.png) [y](https://example.org) <b onclick=z>b</b>"))
                .doesNotContain("<h1", "<img", "onclick", "<b")
                .contains("<em>so</em>", "href=\"https://example.org\" rel=\"nofollow\"");
    }

    private static Caller person(String subject) {
        return new Caller(Caller.Kind.PERSON, subject, "Test Person", Set.of("member"), Set.of());
    }
}
