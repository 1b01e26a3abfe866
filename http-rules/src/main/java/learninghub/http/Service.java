package learninghub.http;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where every service starts. */
@QuarkusMain
public class Service {
    public static void main(String... arguments) {
        // Quarkus would answer an address it cannot parse with a bare 400; RawTarget is stricter and says why.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
