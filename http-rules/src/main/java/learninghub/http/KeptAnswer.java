package learninghub.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * How an answer is kept for a repeated request: under a name and a cipher that both come from the client's key (HKDF-SHA-256), which
 * itself is not kept. Whoever reads the table, or a copy of it, has neither the key nor the answer.
 */
final class KeptAnswer {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] owner;
    private final byte[] key;

    KeptAnswer(String owner, String key) {
        this.owner = owner.getBytes(StandardCharsets.UTF_8);
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** Under which it is found again. */
    String name() {
        return HexFormat.of().formatHex(derived("name").getEncoded());
    }

    /** To be part of what the request's fingerprint is made from, so that nobody can try likely bodies. */
    byte[] seasoning() {
        return derived("fingerprint").getEncoded();
    }

    String sealed(String body) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, body.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return Base64.getEncoder().encodeToString(both);
    }

    String opened(String sealed) {
        byte[] both = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(both, NONCE);
        byte[] body = apply(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(both, NONCE, both.length));
        return new String(body, StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, derived("answer"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKey derived(String purpose) {
        try {
            HKDFParameterSpec spec = HKDFParameterSpec.ofExtract()
                    .addIKM(key)
                    .addSalt(owner)
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
