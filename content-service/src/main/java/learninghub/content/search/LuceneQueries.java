package learninghub.content.search;

import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What is wanted, as Lucene's queries. */
final class LuceneQueries {
    private LuceneQueries() {}

    static Query of(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Everything everything -> MatchAllDocsQuery.INSTANCE;
            case Wanted.Nothing nothing -> new MatchNoDocsQuery("nothing to look for");
            case Wanted.Word word -> new TermQuery(new Term(word.field(), word.term()));
            case Wanted.InOrder inOrder -> phrase(inOrder);
            case Wanted.OneOf oneOf -> oneOf(oneOf);
            case Wanted.Between between ->
                LongPoint.newRangeQuery(
                        between.field(),
                        between.from() == null ? Long.MIN_VALUE : between.from(),
                        between.to() == null ? Long.MAX_VALUE : between.to());
            case Wanted.Best best -> new DisjunctionMaxQuery(all(best.ways()), 0);
            case Wanted.Weighted weighted -> new BoostQuery(of(weighted.wanted()), weighted.times());
            case Wanted.Flat flat -> new BoostQuery(new ConstantScoreQuery(of(flat.wanted())), flat.weight());
            case Wanted.Near near ->
                LongField.newDistanceFeatureQuery(near.field(), near.weight(), near.time(), near.pivot());
            case Wanted.All all -> bool(all);
        };
    }

    private static List<Query> all(List<Wanted> wanted) {
        return wanted.stream().map(LuceneQueries::of).toList();
    }

    private static Query bool(Wanted.All all) {
        BooleanQuery.Builder bool = new BooleanQuery.Builder();
        all.must().forEach(wanted -> bool.add(of(wanted), Occur.MUST));
        all.should().forEach(wanted -> bool.add(of(wanted), Occur.SHOULD));
        all.filter().forEach(wanted -> bool.add(of(wanted), Occur.FILTER));
        all.not().forEach(wanted -> bool.add(of(wanted), Occur.MUST_NOT));
        return bool.build();
    }

    private static Query phrase(Wanted.InOrder inOrder) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(inOrder.slop());
        int first = inOrder.tokens().getFirst().position();
        inOrder.tokens()
                .forEach(token -> phrase.add(new Term(inOrder.field(), token.term()), token.position() - first));
        return phrase.build();
    }

    private static Query oneOf(Wanted.OneOf oneOf) {
        return oneOf.values().size() == 1
                ? new TermQuery(new Term(oneOf.field(), oneOf.values().getFirst()))
                : new TermInSetQuery(
                        oneOf.field(),
                        oneOf.values().stream().map(BytesRef::new).toList());
    }
}
