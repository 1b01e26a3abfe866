package learninghub.events.notice;

import static learninghub.events.Api.published;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import learninghub.events.Api;
import learninghub.events.Mail;
import learninghub.events.OtherServices;
import learninghub.events.RealParts;
import learninghub.events.TestClock;
import learninghub.local.Part;
import learninghub.local.TestParts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How letters get to the mail server. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SendingTest {
    @Inject
    TestClock clock;

    @Inject
    OtherServices database;

    @Inject
    AgroalDataSource connections;

    @AfterEach
    void now() {
        clock.goBack();
    }

    @Test
    void a_letter_waits_for_a_mail_server_that_is_away() {
        Part mailServer = TestParts.attachOrStart().part("mail");
        Mail reader = Mail.of(641);
        mailServer.stop();
        try {
            String registration = reader.registered(published("title", "Patience"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> tries(registration) == 1 && queued(registration, "lease is null") == 1);
        } finally {
            mailServer.start();
            mailServer.awaitReady(Duration.ofSeconds(30));
        }
        clock.letPass(Duration.ofMinutes(1));
        reader.letter("You have a place: Patience");
        assertThat(reader.letters()).hasSize(1);
    }

    @Test
    void what_another_replica_has_taken_is_left_to_it_and_keeps_nobody_waiting() throws SQLException {
        Mail held = Mail.of(642);
        Mail free = Mail.of(643);
        String event = published("title", "Once");
        String place = held.registered(event);
        held.letter("You have a place");
        queueAgainInAnHour(place, held);
        try (Connection other = connections.getConnection()) {
            other.setAutoCommit(false);
            try (var take = other.prepareStatement("select id from notice where about = ? for update")) {
                take.setObject(1, UUID.fromString(place));
                take.executeQuery();
            }
            clock.letPass(Duration.ofHours(1));
            free.registered(event);
            free.letter("You have a place");
            assertThat(held.letters()).hasSize(1);
            other.rollback();
        }
        held.letterNumber(2, "You have a place");
    }

    private void queueAgainInAnHour(String place, Mail reader) throws SQLException {
        try (Connection connection = connections.getConnection();
                var insert = connection.prepareStatement(
                        "insert into notice (id, kind, about, person, queued_at, next_try_at)"
                                + " values (gen_random_uuid(), 'confirmation', ?, ?, now(), now() + interval '1 hour')")) {
            insert.setObject(1, UUID.fromString(place));
            insert.setString(2, reader.who().subject());
            insert.executeUpdate();
        }
    }

    @Test
    void the_same_letter_carries_the_same_name_at_every_try() {
        Mail reader = Mail.of(644);
        reader.registered(published());
        assertThat(reader.letter("You have a place").headers().get("Message-ID"))
                .endsWith("@hub.example.org>");
    }

    @Test
    void a_place_given_up_before_the_letter_went_out_is_not_confirmed() {
        Part mailServer = TestParts.attachOrStart().part("mail");
        Mail reader = Mail.of(645);
        String event = published("title", "Changed my mind");
        mailServer.stop();
        try {
            String registration = reader.registered(event);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> tries(registration) == 1);
            Api.giveUp(reader.who(), event, registration).then().statusCode(204);
        } finally {
            mailServer.start();
            mailServer.awaitReady(Duration.ofSeconds(30));
        }
        clock.letPass(Duration.ofMinutes(1));
        reader.letter("You no longer have a place");
        assertThat(reader.letters("You have a place")).isEmpty();
    }

    private long tries(String registration) {
        return database.count(
                "select coalesce(max(tries), 0) from notice where kind = 'confirmation' and about = ?",
                UUID.fromString(registration));
    }

    private long queued(String registration, String condition) {
        return database.count(
                "select count(*) from notice where about = ? and " + condition, UUID.fromString(registration));
    }
}
