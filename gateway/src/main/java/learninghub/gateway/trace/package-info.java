/**
 * Where a request stands in its trace. Spans are made here and not by Quarkus's instrumentation, which looks at each request's address,
 * headers and peers whether anybody reads that or not: a third of what a kept answer cost. No address ever gets into a span.
 */
@NullMarked
package learninghub.gateway.trace;

import org.jspecify.annotations.NullMarked;
