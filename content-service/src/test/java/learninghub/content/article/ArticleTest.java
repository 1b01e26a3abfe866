package learninghub.content.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import org.junit.jupiter.api.Test;

/** The steps a piece may take, without a database. */
class ArticleTest {
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Caller AUTHOR =
            new Caller(Caller.Kind.PERSON, "author", "Test Author", Set.of("member"), Set.of());
    private static final Caller EDITOR =
            new Caller(Caller.Kind.PERSON, "editor", "Test Editor", Set.of("member", "editor"), Set.of());
    private static final Caller PARTNER =
            new Caller(Caller.Kind.PARTNER, "partner", "partner", Set.of("partner"), Set.of("content:submit"));

    private final Article article = new Article("a-piece", AUTHOR, false, NOW);

    @Test
    void anUnsubmittedDraftIsItsAuthorsAlone() {
        assertThat(article.workingCopyIsOpenTo(AUTHOR)).isTrue();
        assertThat(article.workingCopyIsOpenTo(EDITOR)).isFalse();
        assertThat(article.workingCopyIsOpenTo(PARTNER)).isFalse();
        assertThat(article.workingCopyIsOpenTo(Caller.NOBODY)).isFalse();
    }

    @Test
    void whatIsHandedInIsOpenToEditorsUntilItIsTakenBack() {
        article.submit(AUTHOR, NOW);
        assertThat(article.workingCopyIsOpenTo(EDITOR)).isTrue();

        article.takeBack(AUTHOR, NOW);
        assertThat(article.workingCopyIsOpenTo(EDITOR)).isFalse();
    }

    @Test
    void onlyTheAuthorHandsIn() {
        assertThatThrownBy(() -> article.submit(EDITOR, NOW)).isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void whatIsInReviewCannotBeEdited() {
        article.submit(AUTHOR, NOW);

        assertThatThrownBy(() -> article.edit(AUTHOR, null, NOW)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void anEditAfterApprovalMustBeApprovedAgain() {
        article.submit(AUTHOR, NOW);
        article.approve(NOW);
        article.edit(AUTHOR, null, NOW);

        assertThatThrownBy(() -> article.publish(EDITOR, NOW, null)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void whatAnEditorChangedIsApprovedWithoutGoingBackToTheAuthor() {
        article.submit(AUTHOR, NOW);
        article.approve(NOW);
        article.edit(EDITOR, null, NOW);
        article.approve(NOW);
        article.publish(EDITOR, NOW, null);

        assertThat(article.status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void aMembersChangeToALivePieceIsHiddenFromEditorsUntilHandedIn() {
        article.submit(AUTHOR, NOW);
        article.approve(NOW);
        article.publish(EDITOR, NOW, null);
        article.edit(AUTHOR, null, NOW);

        assertThat(article.workingCopyIsOpenTo(EDITOR)).isFalse();
        assertThat(article.status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void theSlugStaysOnceReadersHaveSeenIt() {
        article.edit(AUTHOR, "a-better-title", NOW);
        article.submit(AUTHOR, NOW);
        article.approve(NOW);
        article.publish(EDITOR, NOW, null);
        article.edit(AUTHOR, "yet-another", NOW);

        assertThat(article.slug()).isEqualTo("a-better-title");
    }

    @Test
    void publishingAgainLiftsAWithdrawal() {
        Article own = new Article("own", EDITOR, false, NOW);
        own.publish(EDITOR, NOW, null);
        own.withdraw(NOW);
        assertThat(own.status()).isEqualTo(Status.ARCHIVED);

        own.publish(EDITOR, NOW, null);
        assertThat(own.status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void whatReadersSawIsNotDropped() {
        Article own = new Article("own", EDITOR, false, NOW);
        own.permitDropping();
        own.publish(EDITOR, NOW, null);

        assertThatThrownBy(own::permitDropping).isInstanceOf(Refusal.Conflict.class);
    }
}
