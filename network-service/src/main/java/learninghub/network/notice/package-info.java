/**
 * What members are told by mail. Mail lies in other people's systems for good, so a letter holds nothing of a network's: not its name, no
 * title, no word; only what kind of thing happened and a link that leads on after signing in. Before one is sent the database is asked,
 * as its reader, whether they may see what it is about.
 */
@NullMarked
package learninghub.network.notice;

import org.jspecify.annotations.NullMarked;
