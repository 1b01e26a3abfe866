package learninghub.gateway.cache;

/** How long a public answer of a route may be kept. */
public enum Keeping {
    /** Never: it is not for everybody, or too large, or must be new each time. */
    NOT,
    /** A second: it changes without a fact, such as counts of places taken, or later than its fact, such as what search finds. */
    A_SECOND,
    /** Until a fact tells of a change. */
    UNTIL_CHANGED
}
