/** What is to be read before a meeting: announced with a day it is due, then delivered; late papers are shown as late. */
@NullMarked
package learninghub.network.paper;

import org.jspecify.annotations.NullMarked;
