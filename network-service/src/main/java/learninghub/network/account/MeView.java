package learninghub.network.account;

import java.util.List;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.network.actor.MemberId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who one is here. */
@Schema(name = "Me")
record MeView(
        @Schema(description = "The token's sub", examples = "00000000-0000-4000-8000-000000000005")
        UUID id,

        @Schema(examples = "Test Member") String name,

        @Schema(examples = "[\"member\"]", description = "Those of member, editor and steward that the token carries")
        List<String> roles) {

    private static final List<String> KNOWN = List.of("member", "editor", "steward");

    /** Changes with what the token says. */
    String tag() {
        return Integer.toHexString(hashCode());
    }

    static MeView of(Caller caller) {
        return new MeView(
                MemberId.of(caller),
                caller.name(),
                KNOWN.stream().filter(caller::has).toList());
    }
}
