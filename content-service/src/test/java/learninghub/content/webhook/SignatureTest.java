package learninghub.content.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";

    /** The vector that the Standard Webhooks project publishes and tests its libraries with. */
    @Test
    void aMessageIsSignedAsTheSpecificationSays() {
        assertThat(WriteLetter.signatures(List.of(SECRET), ID, 1_614_265_330, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void secretsThatOverlapEachSign() throws GeneralSecurityException {
        String other = new SecretBox(TargetTest.config()).draw();

        assertThat(WriteLetter.signatures(List.of(other, SECRET), ID, 1_614_265_330, BODY))
                .matches("v1,[A-Za-z0-9+/]{43}= v1,g0hM9SsE\\+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretIsKeptSealedAndOpensForItsWebhookOnly() throws GeneralSecurityException {
        SecretBox box = new SecretBox(TargetTest.config());
        UUID webhook = UUID.randomUUID();
        String secret = box.draw();
        byte[] sealed = box.seal(secret, webhook);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(secret.substring(6, 20));
        assertThat(box.open(sealed, webhook)).isEqualTo(secret);
        assertThatThrownBy(() -> box.open(sealed, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
    }
}
