package learninghub.notices;

import java.util.Optional;

/** One kind of notice. A service has one or more as CDI beans. */
public interface NoticeKind {
    /** Its name in tables, settings and metrics; the same for good. */
    String word();

    /**
     * Queues one notice for each person this one is for; called for a notice without a person, in the transaction that then forgets it.
     * False when it is not for persons but for the one address that {@link #address} tells.
     */
    default boolean spread(Notice notice) {
        return false;
    }

    /** Where a notice without a person goes. Nobody knows by default. */
    default Optional<String> address(Notice notice) {
        return Optional.empty();
    }

    /**
     * The letter as it is to be now. Empty when there is nothing to tell any more, or when its person may not know it any more: this is
     * asked at each try, immediately before sending. A {@link learninghub.http.Refusal} that something does not answer means to try later.
     *
     * @param address where it goes
     */
    Optional<Letter> write(Notice notice, String address);
}
