package learninghub.identifiers;

import learninghub.http.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Where in a request something was found.
 *
 * @param pointer JSON Pointer of the string
 * @param finding null: it is in the name of a field, which is then not repeated; the pointer is of the object
 */
public record Place(String pointer, @Nullable Finding finding) {
    private static final String ADVICE = " Take it out.";

    /** Whether just this place is meant. */
    public boolean isAt(String otherPointer, int offset, int length) {
        return finding != null
                && pointer.equals(otherPointer)
                && finding.offset() == offset
                && finding.length() == length;
    }

    /** What a client is told: where, never what. */
    public Fault fault() {
        return finding == null
                ? Fault.at(pointer, "The name of a field looks like a patient's identifier." + ADVICE)
                : Fault.at(
                        pointer,
                        finding.offset(),
                        finding.length(),
                        finding.kind().detail() + ADVICE);
    }
}
