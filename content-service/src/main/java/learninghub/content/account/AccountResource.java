package learninghub.content.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import learninghub.http.CurrentCaller;

@Path("/internal/accounts/{subject}")
@RunOnVirtualThread
class AccountResource {
    private final AccountData data;
    private final EraseAccount eraseAccount;
    private final CurrentCaller caller;

    AccountResource(AccountData data, EraseAccount eraseAccount, CurrentCaller caller) {
        this.data = data;
        this.eraseAccount = eraseAccount;
        this.caller = caller;
    }

    @GET
    @Path("/data")
    @RolesAllowed("service")
    public Map<String, List<JsonNode>> data(@PathParam("subject") String subject) {
        return data.of(subject, caller.get());
    }

    @GET
    @Path("/usage")
    @RolesAllowed("service")
    public Map<String, Object> usage(@PathParam("subject") String subject) {
        return data.usage(subject, caller.get());
    }

    @PUT
    @Path("/erasure")
    @RolesAllowed("service")
    public Receipt erase(@PathParam("subject") String subject) {
        return eraseAccount.erase(subject, caller.get());
    }
}
