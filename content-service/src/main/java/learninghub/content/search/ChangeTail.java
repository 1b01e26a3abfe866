package learninghub.content.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads the log of public changes on from a position, as batches for the index. */
@ApplicationScoped
class ChangeTail {
    /** The most changes taken in at once. */
    static final int BATCH = 500;

    private final AgroalDataSource database;
    private final DocumentSource documents;

    ChangeTail(AgroalDataSource database, DocumentSource documents) {
        this.database = database;
        this.documents = documents;
    }

    /** Where the log ends, and of which database. */
    Mark end() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select coalesce((select max(position) from public_change), 0), (select id from search_origin)");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Mark.at(row.getLong(1), row.getString(2));
        }
    }

    /** What to do to an index that stands at this position; empty when it is at the end. What is told twice is done once. */
    List<Batch> next(long position) throws SQLException {
        Set<UUID> articles = new LinkedHashSet<>();
        Set<UUID> events = new LinkedHashSet<>();
        long reached = position;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select position, kind, subject from public_change where position > ? order by position limit "
                                + BATCH)) {
            statement.setLong(1, position);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reached = row.getLong(1);
                    switch (row.getString(2)) {
                        case "article" -> articles.add(row.getObject(3, UUID.class));
                        case "event" -> events.add(row.getObject(3, UUID.class));
                        default -> {
                            // Of no document's own: the pieces a renamed tag or term is on have changes of their own.
                        }
                    }
                }
            }
        }
        return reached == position ? List.of() : List.of(batch(articles, events, reached));
    }

    private Batch batch(Set<UUID> articles, Set<UUID> events, long reached) throws SQLException {
        List<IndexedDocument> put = new ArrayList<>(documents.articles(articles));
        put.addAll(documents.events(events));
        Set<UUID> drop = new LinkedHashSet<>(articles);
        drop.addAll(events);
        put.forEach(document -> drop.remove(document.id()));
        return new Batch(put, List.copyOf(drop), reached);
    }
}
