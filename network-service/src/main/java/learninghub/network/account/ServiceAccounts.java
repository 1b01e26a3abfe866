package learninghub.network.account;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** What every other service answers about accounts, to this service's own identity only; routed by no gateway. */
interface ServiceAccounts {
    @GET
    @Path("/data")
    JsonNode data(@PathParam("subject") UUID subject);

    @GET
    @Path("/usage")
    JsonNode usage(@PathParam("subject") UUID subject);

    @PUT
    @Path("/erasure")
    JsonNode erase(@PathParam("subject") UUID subject);
}
