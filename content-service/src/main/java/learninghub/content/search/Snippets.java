package learninghub.content.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The snippets of one page of results: of a piece's own text, or of a file where only that holds what was asked for. */
final class Snippets {
    private final Question question;
    private final Map<String, Snippet> byLanguage = new HashMap<>();

    Snippets(Question question) {
        this.question = question;
    }

    /** @param files each with its language, as {@link Fields#filesShown} writes them */
    String of(String language, String text, List<String> files) {
        String own = in(language).of(text);
        if (files.isEmpty() || Snippet.isMarked(own)) {
            return own;
        }
        return files.stream()
                .map(this::ofFile)
                .filter(Snippet::isMarked)
                .findFirst()
                .orElse(own);
    }

    private String ofFile(String file) {
        int separator = file.indexOf(Fields.SEPARATOR);
        return in(file.substring(0, separator)).of(file.substring(separator + 1));
    }

    private Snippet in(String language) {
        return byLanguage.computeIfAbsent(language, name -> new Snippet(question.marked(name), name));
    }
}
