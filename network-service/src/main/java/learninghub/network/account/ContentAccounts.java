package learninghub.network.account;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "accounts-content")
@OidcClientFilter("account-keeper")
@Path("/internal/accounts/{subject}")
interface ContentAccounts extends ServiceAccounts {}
