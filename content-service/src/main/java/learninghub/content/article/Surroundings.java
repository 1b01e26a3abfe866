package learninghub.content.article;

import org.jspecify.annotations.Nullable;

/**
 * What a reader is told with a live copy that publishing does not settle: it follows the collection and the clock.
 *
 * @param closed null where there is no closing date
 */
record Surroundings(@Nullable Series series, @Nullable Boolean closed) {
    boolean isEmpty() {
        return series == null && closed == null;
    }

    /** The ready-made JSON object with these fields at its end. */
    static String around(String object, String surroundings) {
        return object.substring(0, object.length() - 1) + "," + surroundings.substring(1);
    }
}
