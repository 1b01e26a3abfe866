package learninghub.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressClassTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "2001:db8:1:2::5, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::5, 2001:db8:1:3::5, false",
        "::ffff:192.0.2.7, 192.0.2.7, true",
        "::1, ::1, true",
    })
    void tellsSendersApart(String one, String other, boolean same) {
        assertThat(AddressClass.of(one).equals(AddressClass.of(other))).isEqualTo(same);
    }
}
