/** The gateway's own small pages: made once, sent with an ETag, in the form that is asked for. */
@NullMarked
package learninghub.gateway.page;

import org.jspecify.annotations.NullMarked;
