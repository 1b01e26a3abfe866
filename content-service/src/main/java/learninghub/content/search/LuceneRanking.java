package learninghub.content.search;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learninghub.http.Cursor;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is found in order. By relevance in two steps: Lucene finds what weighs most by words, passing over what cannot be among it,
 * and the first {@link #WEIGHED_TWICE} of it are weighed again with what is dear to look up, age and phrases. Those after them stay in
 * the order of the first step.
 */
final class LuceneRanking {
    /** Two pages and a half: enough that what comes first for a phrase is among them. Twice as many take a fifth of the speed. */
    static final int WEIGHED_TWICE = 50;

    private static final SortField TIE = new SortField(Fields.TIE, SortField.Type.LONG);
    private static final Sort BY_WORDS = new Sort(SortField.FIELD_SCORE, TIE);

    private static final Comparator<FieldDoc> BY_WEIGHT = Comparator.comparing(
                    (FieldDoc hit) -> (Float) hit.fields[0], Comparator.reverseOrder())
            .thenComparing(hit -> (Long) hit.fields[1]);

    private final IndexSearcher searcher;
    private final Question question;
    private final Search search;
    private final Clock clock;

    LuceneRanking(IndexSearcher searcher, Question question, Search search, Clock clock) {
        this.searcher = searcher;
        this.question = question;
        this.search = search;
        this.clock = clock;
    }

    /**
     * One page.
     *
     * @param shown with the pages before
     * @param last where the next page goes on; null on the last one
     */
    record Page(
            List<? extends ScoreDoc> hits,
            int shown,
            @Nullable FieldDoc last) {}

    Page page() throws IOException {
        Order order = search.asked().order();
        if (order != Order.RELEVANCE) {
            return following(sorted(order), order);
        }
        return search.shown() < WEIGHED_TWICE ? weighedTwice() : following(BY_WORDS, order);
    }

    private Page following(Sort sort, Order order) throws IOException {
        Cursor after = search.after();
        List<FieldDoc> found = top(sort, search.limit() + 1, after == null ? null : place(order, after));
        boolean more = found.size() > search.limit();
        List<FieldDoc> hits = more ? found.subList(0, search.limit()) : found;
        return new Page(hits, search.shown() + hits.size(), more ? hits.getLast() : null);
    }

    private Page weighedTwice() throws IOException {
        Cursor after = search.after();
        int most = after == null ? Math.max(WEIGHED_TWICE, search.limit() + 1) : WEIGHED_TWICE + search.limit() + 1;
        List<FieldDoc> byWords = top(BY_WORDS, most, null);
        int twice = Math.min(WEIGHED_TWICE, byWords.size());
        List<FieldDoc> ranked = new ArrayList<>(weighedAgain(byWords.subList(0, twice)));
        int from = after == null ? 0 : following(ranked, place(Order.RELEVANCE, after));
        ranked.addAll(byWords.subList(twice, byWords.size()));
        int to = Math.min(ranked.size(), from + search.limit());
        if (to == ranked.size()) {
            return new Page(ranked.subList(from, to), to, null);
        }
        // What comes after those weighed twice is found by the weight of its words alone.
        FieldDoc last = to < WEIGHED_TWICE ? ranked.get(to - 1) : byWords.get(to - 1);
        return new Page(ranked.subList(from, to), to, last);
    }

    private static int following(List<FieldDoc> ranked, FieldDoc last) {
        int at = 0;
        while (at < ranked.size() && BY_WEIGHT.compare(ranked.get(at), last) <= 0) {
            at++;
        }
        return at;
    }

    private List<FieldDoc> top(Sort sort, int most, @Nullable FieldDoc after) throws IOException {
        TopDocs top = searcher.search(
                LuceneQueries.of(question.byWords()), new TopFieldCollectorManager(sort, most, after, most));
        return Arrays.stream(top.scoreDocs).map(FieldDoc.class::cast).toList();
    }

    private List<FieldDoc> weighedAgain(List<FieldDoc> byWords) throws IOException {
        Map<Integer, FieldDoc> byDocument = new HashMap<>();
        ScoreDoc[] first = new ScoreDoc[byWords.size()];
        for (int i = 0; i < first.length; i++) {
            FieldDoc hit = byWords.get(i);
            byDocument.put(hit.doc, hit);
            first[i] = new ScoreDoc(hit.doc, (Float) hit.fields[0]);
        }
        TopDocs again = QueryRescorer.rescore(
                searcher,
                new TopDocs(new TotalHits(first.length, TotalHits.Relation.EQUAL_TO), first),
                LuceneQueries.of(question.byAgeAndPhrases(clock.instant())),
                1,
                first.length);
        return Arrays.stream(again.scoreDocs)
                .map(hit ->
                        new FieldDoc(hit.doc, hit.score, new Object[] {hit.score, byDocument.get(hit.doc).fields[1]}))
                .sorted(BY_WEIGHT)
                .toList();
    }

    private static Sort sorted(Order order) {
        return switch (order) {
            case RELEVANCE -> BY_WORDS;
            case NEWEST -> by(Fields.PUBLISHED, true);
            case OLDEST -> by(Fields.PUBLISHED, false);
            case UPDATED -> by(Fields.UPDATED, true);
        };
    }

    /** The newest first. */
    static Sort newest() {
        return sorted(Order.NEWEST);
    }

    private static Sort by(String field, boolean descending) {
        return new Sort(LongField.newSortField(field, descending, SortedNumericSelector.Type.MIN), TIE);
    }

    private static FieldDoc place(Order order, Cursor after) {
        try {
            Object key = order == Order.RELEVANCE ? (Object) Float.valueOf(after.text(2)) : Long.valueOf(after.text(2));
            return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {key, Long.valueOf(after.text(3))});
        } catch (NumberFormatException e) {
            throw Search.notACursor();
        }
    }
}
