package learninghub.network.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class SuspensionRepository implements PanacheRepositoryBase<Suspension, UUID> {}
