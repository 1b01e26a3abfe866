package learninghub.events.registration;

import java.util.List;
import learninghub.events.code.Code;
import learninghub.events.question.Answer;
import learninghub.events.quota.Quota;
import org.jspecify.annotations.Nullable;

/**
 * With what somebody registers.
 *
 * @param quota where their place counts besides the event
 * @param listedName the name they agreed to have on the public list
 */
record Entry(
        @Nullable Quota quota,
        @Nullable Code discount,
        @Nullable Code access,
        List<Answer> answers,
        @Nullable String listedName) {}
