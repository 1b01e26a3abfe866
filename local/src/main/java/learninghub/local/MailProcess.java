package learninghub.local;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The mail catcher's own process: takes every letter over SMTP, lets nothing out, shows what came. Forgets it all when it ends. */
final class MailProcess {
    // Held, because the logging system keeps only a weak reference and would forget the level.
    private static final Logger ROOT = Logger.getLogger("");

    private MailProcess() {}

    /** @param arguments the ports of SMTP and of the page */
    public static void main(String[] arguments) throws Exception {
        ROOT.setLevel(Level.WARNING);
        GreenMail mail =
                new GreenMail(new ServerSetup(Integer.parseInt(arguments[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        mail.start();
        HttpServer page = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])), 0);
        page.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        page.createContext("/", new Inbox(mail));
        page.start();
    }
}
