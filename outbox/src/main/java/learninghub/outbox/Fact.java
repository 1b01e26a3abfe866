package learninghub.outbox;

import java.util.UUID;

/** Something that happened, told to the other services. A past-tense record; its components are the CloudEvent's data. */
public interface Fact {
    /** The topic of its aggregate type, without the operator's prefix. */
    String topic();

    /** The aggregate it happened to: the CloudEvent's subject and the record's key, so that order is kept per aggregate. */
    UUID subject();

    /** The versioned CloudEvents type, {@code learninghub.<aggregate>.<past participle>.v<n>}. */
    String type();
}
