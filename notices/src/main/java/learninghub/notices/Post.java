package learninghub.notices;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands letters to the mail server. */
@ApplicationScoped
class Post {
    private final ReactiveMailer mailer;
    private final UnsubscribeLinks links;
    private final NoticesConfig config;
    private final String domain;

    Post(
            ReactiveMailer mailer,
            UnsubscribeLinks links,
            NoticesConfig config,
            @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.mailer = mailer;
        this.links = links;
        this.config = config;
        this.domain = from.replaceFirst(".*@", "").replaceAll("[^A-Za-z0-9.-]", "");
    }

    /** Returns when the mail server has taken it. */
    void send(Notice notice, Letter letter, String address) {
        Mail mail = new Mail().addTo(address).setSubject(oneLine(letter.subject()));
        // The same at every try: who gets it twice sees that it is one.
        mail.addHeader("Message-ID", "<" + notice.id() + "@" + domain + ">");
        // RFC 3834: no machine is to answer.
        mail.addHeader("Auto-Submitted", "auto-generated");
        String text = letter.text();
        if (notice.person() != null) {
            String link = links.of(notice.person(), notice.kind());
            mail.addHeader("List-Unsubscribe", "<" + link + ">");
            mail.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            text = text.stripTrailing() + "\n\n-- \nNo more notices of this kind: " + link + "\n";
        }
        mail.setText(text);
        letter.enclosures()
                .forEach(enclosure -> mail.addAttachment(enclosure.name(), enclosure.content(), enclosure.type()));
        mailer.send(mail).await().atMost(config.patience());
    }

    /** A line end in a subject would begin a header of somebody's own. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
