package learninghub.content.webhook;

import java.net.URI;
import java.util.Map;

/** A message ready to be sent. */
record Letter(URI url, Map<String, String> headers, byte[] body) {}
