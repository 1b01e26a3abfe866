package learninghub.identifiers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Finds patients' identifiers in free text. */
public final class IdentifierFinder {
    private IdentifierFinder() {}

    /** All of them, in the order in which they stand. */
    public static List<Finding> find(String text) {
        if (!Folding.isWorthIt(text)) {
            return List.of();
        }
        Folding folding = Folding.of(text);
        return find(folding, folding);
    }

    /** @param read the folded text, through whatever counts how often it is looked at */
    static List<Finding> find(Folding folding, CharSequence read) {
        BitSet addresses = Addresses.in(read);
        List<Finding> found = new ArrayList<>();
        Numbers.find(folding, read, addresses, found);
        Births.find(folding, read, addresses, found);
        found.sort(Comparator.comparingInt(Finding::offset));
        return List.copyOf(found);
    }
}
