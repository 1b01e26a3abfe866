package learninghub.content.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import learninghub.http.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As in production, where nothing special is allowed. */
class TargetTest {
    private final Target target = new Target(config());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://partner.example.org/hook",
                "ftp://partner.example.org/hook",
                "//partner.example.org/hook",
                "partner.example.org",
                "https:///hook",
                "https://user:secret@partner.example.org/",
                "https://partner.example.org/#here",
                "https://partner.example.org:0/",
                "https://partner.example.org:70000/",
                "https://localhost/",
                "https://LOCALHOST./",
                "https://api.localhost/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f.0.0.1/",
                "https://0x7f000001/",
                "https://0177.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.1./",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fe80::1]/",
                "https://part ner.example.org/",
                "https://p%61rtner.example.org/"
            })
    void whatCannotBeAPublicAddressIsRefusedAtOnce(String url) {
        assertThatThrownBy(() -> target.require(url)).isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partner.example.org",
                "https://partner.example.org:8443/hooks/hub?tenant=1",
                "https://8.8.8.8/hook",
                "https://[2606:4700::1111]/hook",
                "https://1password.example.com/hook"
            })
    void publicAddressesAreTaken(String url) {
        assertThatCode(() -> target.require(url)).doesNotThrowAnyException();
    }

    @Test
    void aNameThatMeansAPrivateAddressIsNotCalled() {
        assertThatThrownBy(() -> target.addresses(URI.create("https://localhost/hook")))
                .isInstanceOfSatisfying(
                        UnreachableTarget.class,
                        unreachable -> assertThat(unreachable.problem()).isEqualTo("address-not-public"));
    }

    @Test
    void triesGoOnForThreeDays() {
        Retries retries = new Retries(config());
        Duration all = Duration.ZERO;
        int tries = 1;
        for (; retries.after(tries).isPresent(); tries++) {
            all = all.plus(retries.after(tries).get());
        }

        assertThat(tries).isEqualTo(10);
        assertThat(all).isBetween(Duration.ofHours(60), Duration.ofHours(92));
        assertThat(retries.after(1).orElseThrow()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
    }

    static WebhooksConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(WebhooksConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(Map.of("hub.webhooks.secret-key", "only-for-tests"))
                .build()
                .getConfigMapping(WebhooksConfig.class);
    }
}
