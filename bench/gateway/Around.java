import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;

/**
 * What the gateway needs around it and a comparison does not: the files of an identity provider, one token, and the heartbeats of services
 * that change nothing. Around <folder the files are served from> <its address> <Kafka's bootstrap servers>
 */
class Around {
    private static final List<String> TOPICS = List.of("content.articles", "content.taxonomy", "events.events", "heartbeats", "gateway.budgets");

    public static void main(String[] arguments) throws Exception {
        provider(Path.of(arguments[0]), arguments[1]);
        Map<String, Object> broker = Map.of("bootstrap.servers", arguments[2]);
        topics(broker);
        try (KafkaProducer<String, String> relay = new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
            while (true) {
                relay.send(new ProducerRecord<>("heartbeats", "content-service", ""));
                Thread.sleep(300);
            }
        }
    }

    private static void provider(Path folder, String issuer) throws Exception {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("bench");
        key.setUse("sig");
        key.setAlgorithm("RS256");
        Files.createDirectories(folder.resolve(".well-known"));
        Files.writeString(folder.resolve("certs"), new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
        Files.writeString(
                folder.resolve(".well-known/openid-configuration"),
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/certs\",\"token_endpoint\":\"%s/token\"}".formatted(issuer, issuer, issuer));
        Files.writeString(folder.resolve("token"), token(key, issuer));
    }

    /** As Keycloak writes them: of about the same length. */
    private static String token(RsaJsonWebKey key, String issuer) throws Exception {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject("5f2c9a52-0d0c-4f0e-9a55-2f1b6f2f7d10");
        claims.setAudience("hub-api", "account");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(60);
        claims.setGeneratedJwtId();
        claims.setClaim("typ", "Bearer");
        claims.setClaim("azp", "hub-web");
        claims.setClaim("sid", "a4a1c1c6-5f8e-4c38-8b64-9b4a0c1d7a55");
        claims.setClaim("scope", "openid profile email");
        claims.setClaim("name", "Bench Member");
        claims.setClaim("preferred_username", "bench-member");
        claims.setClaim("email", "bench-member@example.org");
        claims.setClaim("email_verified", true);
        claims.setClaim("realm_access", Map.of("roles", List.of("member", "default-roles-hub", "offline_access")));
        JsonWebSignature signed = new JsonWebSignature();
        signed.setPayload(claims.toJson());
        signed.setKey(key.getPrivateKey());
        signed.setKeyIdHeaderValue("bench");
        signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signed.getCompactSerialization();
    }

    private static void topics(Map<String, Object> broker) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(TOPICS.stream().map(name -> new NewTopic(name, 1, (short) 1)).toList()).all().get();
        }
    }
}
