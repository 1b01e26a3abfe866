package learninghub.notices;

import java.util.function.Supplier;

/** The transactions in which notices are sent. A service whose database wants to know who acts has a bean of its own. */
public interface NoticeWork {
    /** Takes from the queue and gives back to it. */
    <T> T onQueue(Supplier<T> work);

    /** Asks what its person may know now. */
    <T> T onBehalfOf(Notice notice, Supplier<T> work);
}
