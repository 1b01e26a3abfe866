package learninghub.http;

/** Marks a bean of query parameters, so that a violated one is reported as a parameter and not as a place in the body. */
public interface QueryParameters {}
