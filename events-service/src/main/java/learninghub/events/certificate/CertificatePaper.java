package learninghub.events.certificate;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.librepdf.openpdf.fonts.Liberation;

/** A certificate as a page of PDF. The font is embedded: names have more letters than a reader's own fonts promise. */
@ApplicationScoped
class CertificatePaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final float MARGIN = 72;

    private final String hubName;
    private final String address;

    CertificatePaper(
            @ConfigProperty(name = "hub.name") String hubName,
            @ConfigProperty(name = "hub.public-address") String address) {
        this.hubName = hubName;
        this.address = address;
    }

    byte[] print(String name, Certificates.Issued certificate) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document page = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(page, bytes);
        page.addTitle("Certificate of attendance");
        page.addCreator(hubName);
        page.open();
        CertificateView said = certificate.view();
        page.add(line(hubName, 14));
        page.add(line("Certificate of attendance", 30));
        page.add(line(name, 24));
        page.add(line("attended", 14));
        page.add(line(said.title(), 20));
        page.add(line(days(said) + " (" + said.timeZone() + ")", 14));
        page.add(line("CPD hours: " + hours(said.cpdHours()), 14));
        page.add(line("To check: " + address + CertificateResource.PATH + "/" + certificate.code(), 10));
        page.close();
        return bytes.toByteArray();
    }

    private static Paragraph line(String text, float size) {
        Paragraph line = new Paragraph(text, font(size));
        line.setAlignment(Element.ALIGN_CENTER);
        line.setLeading(size * 1.3f);
        line.setSpacingAfter(size * 0.8f);
        return line;
    }

    private static Font font(float size) {
        try {
            Font font = Liberation.SANS.create();
            font.setSize(size);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String days(CertificateView said) {
        String first = DAY.format(said.start());
        String last = DAY.format(said.end());
        return first.equals(last) ? first : first + " to " + last;
    }

    private static String hours(double hours) {
        return hours == Math.rint(hours) ? Long.toString((long) hours) : Double.toString(hours);
    }
}
