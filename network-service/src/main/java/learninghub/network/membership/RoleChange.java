package learninghub.network.membership;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a membership can be changed. */
@Schema(name = "MemberPatch")
record RoleChange(@NotNull Role role) {}
