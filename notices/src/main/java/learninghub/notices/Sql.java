package learninghub.notices;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.hibernate.query.NativeQuery;

/** Statements on the module's own tables: told so, Hibernate need not write everything else it holds before each of them. */
final class Sql {
    private static final List<String> TABLES = List.of("notice", "notice_off", "mailbox");

    private Sql() {}

    static Query write(EntityManager database, String sql) {
        NativeQuery<?> query = database.createNativeQuery(sql).unwrap(NativeQuery.class);
        TABLES.forEach(query::addSynchronizedQuerySpace);
        return query;
    }

    static <T> NativeQuery<T> read(EntityManager database, String sql, Class<T> type) {
        @SuppressWarnings("unchecked")
        NativeQuery<T> query = database.createNativeQuery(sql, type).unwrap(NativeQuery.class);
        TABLES.forEach(query::addSynchronizedQuerySpace);
        return query;
    }
}
