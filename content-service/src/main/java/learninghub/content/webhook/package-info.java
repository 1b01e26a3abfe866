/**
 * Tells partners of public changes by Standard Webhooks 1.0: what they subscribe to, signed messages that follow the log of public
 * changes, tries over three days, a log of 30 days. A message says what changed and where to read it, never a text.
 */
@NullMarked
package learninghub.content.webhook;

import org.jspecify.annotations.NullMarked;
