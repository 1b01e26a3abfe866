package learninghub.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an operation that is to go, beside {@link Deprecated}: every answer says since when it is not to be built upon (RFC 9745), when it ends
 * (RFC 8594) and what to use instead. docs/versions.md says how long that must be ahead.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sunset {
    /** The day it was deprecated, {@code 2026-11-22}. */
    String deprecated();

    /** The first day it is not there any more. */
    String ends();

    /** The address of what takes its place. */
    String successor();
}
