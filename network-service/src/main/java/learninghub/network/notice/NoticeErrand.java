package learninghub.network.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import learninghub.network.actor.ActingAs;
import learninghub.network.actor.WithEyesOf;
import learninghub.notices.Notice;
import learninghub.notices.NoticeWork;

/** The queue is the job's; what a letter may tell is asked as its reader. */
@ApplicationScoped
class NoticeErrand implements NoticeWork {
    private final WithEyesOf withEyesOf;
    private final Job job;

    NoticeErrand(WithEyesOf withEyesOf, Job job) {
        this.withEyesOf = withEyesOf;
        this.job = job;
    }

    @Override
    public <T> T onQueue(Supplier<T> work) {
        return job.run(work);
    }

    @Override
    public <T> T onBehalfOf(Notice notice, Supplier<T> work) {
        String person = notice.person();
        return person == null ? job.run(work) : withEyesOf.person(UUID.fromString(person), work);
    }

    /** Apart, so that each call is a transaction. */
    @ApplicationScoped
    static class Job {
        @ActingAs(ActingAs.NOTICES)
        <T> T run(Supplier<T> work) {
            return work.get();
        }
    }
}
