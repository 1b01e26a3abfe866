package learninghub.content.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text has nothing to be taken out; it only must be what it is given out as. */
final class PlainText {
    private PlainText() {}

    static void clean(InputStream in, OutputStream out) throws IOException {
        Reader text = new InputStreamReader(
                in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
        Writer copy = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        char[] buffer = new char[32 * 1024];
        try {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                copy.write(buffer, 0, read);
            }
        } catch (CharacterCodingException other) {
            throw new Uncleanable("The text is not UTF-8; save it as UTF-8.", other);
        }
        copy.flush();
    }
}
