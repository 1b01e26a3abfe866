package learninghub.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailCatcherTest {
    @Test
    void what_is_sent_over_SMTP_is_shown_to_whoever_asks_for_its_address() throws MessagingException {
        TestParts parts = TestParts.attachOrStart();
        String reader = UUID.randomUUID() + "@example.org";
        send(parts, reader, "Grüße");
        CaughtMail.Letter letter = parts.mail().to(reader).getFirst();
        assertEquals("Grüße", letter.subject());
        assertTrue(letter.text().contains("Naïve text"));
        assertTrue(parts.mail().to("nobody-" + reader).isEmpty());
    }

    private static void send(TestParts parts, String to, String subject) throws MessagingException {
        Properties server = new Properties();
        server.put("mail.smtp.host", parts.serviceConfig("events").get("quarkus.mailer.host"));
        server.put("mail.smtp.port", parts.serviceConfig("events").get("quarkus.mailer.port"));
        MimeMessage message = new MimeMessage(Session.getInstance(server));
        message.setFrom("hub@example.org");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText("Naïve text", "UTF-8");
        Transport.send(message);
    }
}
