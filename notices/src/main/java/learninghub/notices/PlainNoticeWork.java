package learninghub.notices;

import io.quarkus.arc.DefaultBean;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

@DefaultBean
@ApplicationScoped
class PlainNoticeWork implements NoticeWork {
    @Override
    public <T> T onQueue(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    @Override
    public <T> T onBehalfOf(Notice notice, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
