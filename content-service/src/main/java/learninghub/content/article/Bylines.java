package learninghub.content.article;

import java.util.ArrayList;
import java.util.List;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Members named as authors: oneself, under the name of one's account; anybody else only by an editor. */
final class Bylines {
    private Bylines() {}

    /** @param before who stood there until now and may stay */
    static @Nullable List<Author> settled(@Nullable List<Author> written, List<Author> before, Caller by) {
        if (written == null) {
            return null;
        }
        List<Author> settled = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Author author = written.get(i);
            Author named = by.is(author.memberId()) ? author.named(by.name()) : author;
            check(named, "/authors/" + i, before.contains(author), by, faults);
            settled.add(named);
        }
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
        return settled;
    }

    private static void check(Author author, String at, boolean stood, Caller by, List<Fault> faults) {
        if (author.memberId() == null || stood) {
            return;
        }
        if (!by.is(author.memberId()) && !by.has(Article.EDITOR)) {
            faults.add(Fault.at(at + "/memberId", "only an editor names another member as author"));
        } else if (author.name() == null || author.name().isBlank()) {
            faults.add(Fault.at(at + "/name", "is needed: accounts of others are not known here"));
        }
    }
}
