package learninghub.content.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.annotation.Annotation;
import java.util.Collections;
import learninghub.http.Refusal;
import org.junit.jupiter.api.Test;

class SpoolReaderTest {
    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void aBodyOfExactlyTheLimitIsTaken() throws IOException {
        SpooledBody body = read(mebibytes(64));

        try (InputStream in = body.open()) {
            assertThat(in.skip(Long.MAX_VALUE)).isEqualTo(SpooledBody.MOST);
        }
    }

    @Test
    void oneByteMoreIsRefused() {
        InputStream more = new SequenceInputStream(mebibytes(64), new ByteArrayInputStream(new byte[1]));

        assertThatThrownBy(() -> read(more)).isInstanceOf(Refusal.TooLarge.class);
    }

    private static SpooledBody read(InputStream in) throws IOException {
        return new SpoolReader()
                .readFrom(
                        SpooledBody.class,
                        SpooledBody.class,
                        new Annotation[0],
                        MediaType.valueOf("application/x-ndjson"),
                        new MultivaluedHashMap<>(),
                        in);
    }

    private static InputStream mebibytes(int number) {
        byte[] one = new byte[MEBIBYTE];
        return new SequenceInputStream(Collections.enumeration(Collections.nCopies(number, one).stream()
                .map(ByteArrayInputStream::new)
                .toList()));
    }
}
