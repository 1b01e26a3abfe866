package learninghub.gateway.coding;

import java.util.List;
import java.util.Locale;

/** What a client's {@code Accept-Encoding} says of gzip (RFC 9110, 12.5.3). Absent means no: not every client that is silent can. */
final class AcceptedCodings {
    private AcceptedCodings() {}

    static boolean gzip(List<String> acceptEncoding) {
        if (acceptEncoding.isEmpty()) {
            return false;
        }
        double named = -1;
        double any = 0;
        for (String coding :
                String.join(",", acceptEncoding).toLowerCase(Locale.ROOT).split(",")) {
            String name = coding.split(";", 2)[0].trim();
            if (name.equals("gzip") || name.equals("x-gzip")) {
                named = Math.max(named, weightOf(coding));
            } else if (name.equals("*")) {
                any = weightOf(coding);
            }
        }
        return named >= 0 ? named > 0 : any > 0;
    }

    private static double weightOf(String coding) {
        int equals = coding.indexOf('=');
        if (equals < 0) {
            return 1;
        }
        try {
            return Double.parseDouble(coding.substring(equals + 1).trim());
        } catch (NumberFormatException notAWeight) {
            return 0;
        }
    }
}
