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

/** Reads the log of public changes and the words of files on from where an index stands, as batches for it. */
@ApplicationScoped
class ChangeTail {
    /** The most changes taken in at once. */
    static final int BATCH = 100;

    private final AgroalDataSource database;
    private final DocumentSource documents;

    ChangeTail(AgroalDataSource database, DocumentSource documents) {
        this.database = database;
        this.documents = documents;
    }

    /** Where the log ends, and of which database. */
    Mark end() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select coalesce((select max(position) from public_change), 0),
                          coalesce((select max(position) from attachment_text), 0), (select id from search_origin)""");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Mark.at(row.getLong(1), row.getLong(2), row.getString(3));
        }
    }

    /** What to do to an index that stands here; empty when it is at the end. What is told twice is done once. */
    List<Batch> next(Mark mark) throws SQLException {
        Stretch stretch = new Stretch(mark);
        try (Connection connection = database.getConnection()) {
            stretch.readChanges(connection);
            stretch.readTexts(connection);
        }
        return stretch.isEmpty() ? List.of() : List.of(stretch.batch());
    }

    /** What was told since an index stood where it stands. */
    private final class Stretch {
        private final Mark from;
        private final Set<UUID> articles = new LinkedHashSet<>();
        private final Set<UUID> events = new LinkedHashSet<>();
        private long position;
        private long texts;

        Stretch(Mark from) {
            this.from = from;
            position = from.position();
            texts = from.texts();
        }

        boolean isEmpty() {
            return position == from.position() && texts == from.texts();
        }

        void readChanges(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select position, kind, subject from public_change where position > ? order by position limit "
                            + BATCH)) {
                statement.setLong(1, position);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        position = row.getLong(1);
                        switch (row.getString(2)) {
                            case "article" -> articles.add(row.getObject(3, UUID.class));
                            case "event" -> events.add(row.getObject(3, UUID.class));
                            default -> {
                                // Of no document's own: the pieces a renamed tag or term is on have changes of their
                                // own.
                            }
                        }
                    }
                }
            }
        }

        /** A piece whose file was read is not public news, and yet another document. */
        void readTexts(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("""
                    select t.position, f.article_id from attachment_text t left join live_file f using (file_id)
                    where t.position > ? order by t.position limit\s""" + BATCH)) {
                statement.setLong(1, texts);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        texts = row.getLong(1);
                        if (row.getObject(2) != null) {
                            articles.add(row.getObject(2, UUID.class));
                        }
                    }
                }
            }
        }

        Batch batch() throws SQLException {
            List<IndexedDocument> put = new ArrayList<>(documents.articles(articles));
            put.addAll(documents.events(events));
            Set<UUID> drop = new LinkedHashSet<>(articles);
            drop.addAll(events);
            put.forEach(document -> drop.remove(document.id()));
            return new Batch(put, List.copyOf(drop), position, texts);
        }
    }
}
