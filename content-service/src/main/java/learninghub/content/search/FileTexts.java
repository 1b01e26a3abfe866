package learninghub.content.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The words of files that readers may have, read once for many pieces. */
final class FileTexts {
    /** Of one piece's files together, in characters, in their order. */
    static final int MOST = 400_000;

    private final Map<String, String> byFile = new HashMap<>();

    private FileTexts() {}

    static FileTexts read(Connection connection, List<UUID> articles) throws SQLException {
        FileTexts texts = new FileTexts();
        try (PreparedStatement statement = connection.prepareStatement("""
                select f.file_id, t.text from live_file f join attachment_text t using (file_id)
                  join attachment a on a.id = f.file_id
                where f.article_id = any (?) and t.state = 'READ' and a.scan in ('NONE', 'CLEAN')""")) {
            statement.setArray(1, connection.createArrayOf("uuid", articles.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    texts.byFile.put(row.getString(1), row.getString(2));
                }
            }
        }
        return texts;
    }

    /** Of the files that the live copy names, and no others. */
    List<IndexedDocument.FileText> of(JsonNode view) {
        List<IndexedDocument.FileText> texts = new ArrayList<>();
        int room = MOST;
        for (JsonNode file : view.path("attachments")) {
            String text = byFile.getOrDefault(file.path("id").asText(), "");
            if (!text.isBlank() && room > 0) {
                text = Fields.cut(text, room);
                room -= text.length();
                String language =
                        file.path("language").asText(view.path("language").asText("en"));
                texts.add(new IndexedDocument.FileText(language, text));
            }
        }
        return texts;
    }
}
