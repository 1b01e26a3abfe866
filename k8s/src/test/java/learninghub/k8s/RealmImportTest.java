package learninghub.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmImportTest {
    private static final String REALM = """
            {
              "realm": "hub",
              "attributes": { "text": "a: b # c" },
              "smtpServer": { "host": "${HUB_SMTP_HOST}" },
              "clients": [
                { "clientId": "events-service", "name": "${client_account}", "secret": "${HUB_EVENTS_SERVICE_SECRET}" }
              ]
            }
            """;

    @Test
    void the_realm_arrives_whole_and_its_placeholders_are_filled_from_the_secret(@TempDir Path folder)
            throws IOException {
        Path realm = Files.writeString(folder.resolve("realm.json"), REALM);

        Manifest written = Manifests.parse(
                        "realm-import", Tree.run(List.of("sh", "./realm-import", realm.toString())), false)
                .getFirst();

        assertThat(StrictModels.faults(written)).isEmpty();
        assertThat(written.at("/spec/realm"))
                .isEqualTo(Manifests.parse("realm", REALM, false).getFirst().tree());
        assertThat(written.at("/spec/placeholders").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("HUB_EVENTS_SERVICE_SECRET", "HUB_SMTP_HOST");
        assertThat(written.at("/spec/placeholders/HUB_SMTP_HOST/secret").toString())
                .isEqualTo("{\"name\":\"hub-realm\",\"key\":\"HUB_SMTP_HOST\"}");
    }
}
