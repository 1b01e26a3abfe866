package learninghub.content.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What documents must be like to be found, and what puts one before another: a question in no engine's language. */
sealed interface Wanted {
    /** Every document. */
    record Everything() implements Wanted {}

    /** No document. */
    record Nothing() implements Wanted {}

    /** The term is in the field; weighs by BM25. */
    record Word(String field, String term) implements Wanted {}

    /**
     * The terms stand in the field one after the other.
     *
     * @param slop by how many places they may be off
     */
    record InOrder(String field, List<Analysis.Token> tokens, int slop) implements Wanted {}

    /** The field has one of these values. */
    record OneOf(String field, List<String> values) implements Wanted {}

    /** The field lies between these, both in. */
    record Between(
            String field, @Nullable Long from, @Nullable Long to) implements Wanted {}

    /** Any of them, weighing like the heaviest. */
    record Best(List<Wanted> ways) implements Wanted {}

    /** Weighs so many times as much. */
    record Weighted(Wanted wanted, float times) implements Wanted {}

    /** Weighs so much, whatever is in it. */
    record Flat(Wanted wanted, float weight) implements Wanted {}

    /** A time near another weighs more: half the weight at the pivot (milliseconds). */
    record Near(String field, long time, long pivot, float weight) implements Wanted {}

    /** All that must be, weighing or not, none that must not; what should be weighs, and some of it must be where nothing else must. */
    record All(List<Wanted> must, List<Wanted> should, List<Wanted> filter, List<Wanted> not) implements Wanted {
        static All empty() {
            return new All(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        boolean isEmpty() {
            return must.isEmpty() && should.isEmpty() && filter.isEmpty() && not.isEmpty();
        }

        /** Itself, or the one thing in it. */
        Wanted simple() {
            if (must.size() == 1 && should.isEmpty() && filter.isEmpty() && not.isEmpty()) {
                return must.getFirst();
            }
            if (should.size() == 1 && must.isEmpty() && filter.isEmpty() && not.isEmpty()) {
                return should.getFirst();
            }
            return this;
        }
    }
}
