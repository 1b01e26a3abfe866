package learninghub.content.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/** What one state of the index knows about words. */
final class LuceneKnown implements Known {
    private static final int MOST = 3;

    private final IndexReader reader;
    private final DirectSpellChecker checker = new DirectSpellChecker();
    private final Map<String, List<String>> looked = new HashMap<>();

    LuceneKnown(IndexReader reader) {
        this.reader = reader;
        checker.setMinQueryLength(Spelling.SHORTEST);
        checker.setAccuracy(Spelling.NEAR);
    }

    @Override
    public List<String> languages() {
        return Languages.all().stream()
                .filter(language -> isThere(Fields.TEXT + language) || isThere(Fields.FILES + language))
                .toList();
    }

    @Override
    public List<String> fileLanguages() {
        return Languages.all().stream()
                .filter(language -> isThere(Fields.FILES + language))
                .toList();
    }

    private boolean isThere(String field) {
        return reader.leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) != null);
    }

    @Override
    public List<String> corrections(String word) {
        return looked.computeIfAbsent(word, this::look);
    }

    private List<String> look(String word) {
        String plain = Spelling.correctable(word);
        if (plain == null) {
            return List.of();
        }
        Term term = new Term(Fields.WORDS, plain);
        try {
            if (reader.docFreq(term) > 0) {
                return List.of();
            }
            return Arrays.stream(checker.suggestSimilar(term, MOST, reader, SuggestMode.SUGGEST_ALWAYS))
                    .map(suggested -> suggested.string)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean mayBeTitle(String exact) {
        return frequency(new Term(Fields.TITLE_EXACT, exact)) > 0;
    }

    @Override
    public double weight(List<String> words, List<String> languages) {
        return words.stream().mapToDouble(word -> weight(word, languages)).sum();
    }

    private double weight(String word, List<String> languages) {
        long documents = Math.max(1, reader.numDocs());
        double most = 0;
        for (String language : languages) {
            for (String term : Analysis.terms(Languages.analyser(language), word)) {
                most = Math.max(most, Spelling.rarity(documents, frequency(new Term(Fields.TEXT + language, term))));
            }
        }
        return most;
    }

    private int frequency(Term term) {
        try {
            return reader.docFreq(term);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
