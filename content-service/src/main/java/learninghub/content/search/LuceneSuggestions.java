package learninghub.content.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Completes what is being typed, out of the index itself: what was withdrawn is not suggested. */
final class LuceneSuggestions {
    /** Names looked at for one beginning; a letter alone begins many. */
    private static final int LOOKED_AT = 500;

    private final IndexSearcher searcher;
    private final Sort newest;

    LuceneSuggestions(IndexSearcher searcher, Sort newest) {
        this.searcher = searcher;
        this.newest = newest;
    }

    List<Suggestion> of(String beginning, int most) throws IOException {
        List<String> words = Analysis.terms(Languages.plain(), beginning);
        if (words.isEmpty()) {
            return List.of();
        }
        String prefix = String.join(" ", words);
        List<Suggestion> found = new ArrayList<>();
        // Half for names, and what they leave for titles.
        int names = Math.max(1, most / 2);
        found.addAll(named(Fields.TAG_FROM, "tag", prefix, names));
        found.addAll(named(Fields.PERSON_FROM, "person", prefix, Math.max(0, names - found.size())));
        found.addAll(titles(words, most - found.size()));
        return found;
    }

    private List<Suggestion> named(String field, String kind, String prefix, int most) throws IOException {
        Map<String, Integer> uses = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            count(leaf, field, new BytesRef(prefix), uses);
        }
        return uses.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> Fields.suggestion(kind, entry.getKey()))
                .toList();
    }

    private static void count(LeafReaderContext leaf, String field, BytesRef prefix, Map<String, Integer> uses)
            throws IOException {
        Terms terms = leaf.reader().terms(field);
        if (terms == null) {
            return;
        }
        TermsEnum all = terms.iterator();
        if (all.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return;
        }
        int looked = 0;
        for (BytesRef term = all.term();
                term != null && StringHelper.startsWith(term, prefix) && looked++ < LOOKED_AT;
                term = all.next()) {
            if (isAlive(all, leaf.reader().getLiveDocs())) {
                uses.merge(Fields.nameAndRef(term.utf8ToString()), all.docFreq(), Math::max);
            }
        }
    }

    private static boolean isAlive(TermsEnum term, @Nullable Bits live) throws IOException {
        if (live == null) {
            return true;
        }
        PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if (live.get(document)) {
                return true;
            }
        }
        return false;
    }

    private List<Suggestion> titles(List<String> words, int most) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words.subList(0, words.size() - 1)) {
            query.add(new TermQuery(new Term(Fields.TITLE_WORDS, word)), Occur.FILTER);
        }
        query.add(new PrefixQuery(new Term(Fields.TITLE_WORDS, words.getLast())), Occur.FILTER);
        List<Suggestion> found = new ArrayList<>();
        if (most > 0) {
            LuceneShown shown = new LuceneShown(searcher);
            for (ScoreDoc hit : searcher.search(query.build(), most, newest).scoreDocs) {
                found.add(SearchPage.suggestion(shown.card(hit.doc)));
            }
        }
        return found;
    }
}
