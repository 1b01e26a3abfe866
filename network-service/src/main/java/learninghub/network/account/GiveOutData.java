package learninghub.network.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Asks every service for all it holds of a person. Over internal addresses, in this request: nothing private travels over Kafka. */
@ApplicationScoped
class GiveOutData {
    /** Each holds a connection to the database while others are asked; the rest must go on. */
    static final int AT_ONCE = 4;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final DataExport own;
    private final OtherServices others;
    private final SignInAccounts accounts;
    private final ObjectMapper json;

    GiveOutData(DataExport own, OtherServices others, SignInAccounts accounts, ObjectMapper json) {
        this.own = own;
        this.others = others;
        this.accounts = accounts;
        this.json = json;
    }

    ObjectNode to(UUID member) {
        if (!places.tryAcquire()) {
            throw new Refusal.Unavailable("Too many people take their data just now.", RETRY_AFTER);
        }
        try {
            return gather(member);
        } catch (WebApplicationException | ProcessingException away) {
            throw new Refusal.Unavailable("A part of the hub does not answer just now.", RETRY_AFTER);
        } finally {
            places.release();
        }
    }

    private ObjectNode gather(UUID member) {
        ObjectNode account = accounts.of(member).map(GiveOutData::ofPerson).orElse(null);
        ObjectNode all = json.createObjectNode();
        all.set("account", account);
        all.set("content", others.dataAtContent(member));
        all.set("events", others.dataAtEvents(member));
        all.set("networks", json.valueToTree(own.of(member, verifiedEmail(account))));
        return all;
    }

    private static @Nullable String verifiedEmail(@Nullable ObjectNode account) {
        return account != null && account.path("emailVerified").asBoolean()
                ? account.path("email").asText(null)
                : null;
    }

    /** What is about the person; not how Keycloak manages them. */
    private static ObjectNode ofPerson(ObjectNode account) {
        return account.retain(
                "id",
                "username",
                "firstName",
                "lastName",
                "email",
                "emailVerified",
                "attributes",
                "createdTimestamp",
                "enabled");
    }
}
