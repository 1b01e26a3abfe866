package learninghub.network.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What chairs let everybody know; the database shows no others. */
@ApplicationScoped
public class PublicFigures {
    private final EntityManager database;

    PublicFigures(EntityManager database) {
        this.database = database;
    }

    /** By network; one query, whatever their number. */
    @SuppressWarnings("unchecked")
    public Map<UUID, PublicFigure> of(Collection<UUID> networks) {
        return ((Stream<Tuple>) database.createNativeQuery("""
                        select network_id, members, as_of from public_figures
                        where network_id in (:networks) and shown and members >= 10""", Tuple.class)
                        .setParameter("networks", networks)
                        .getResultStream())
                .collect(Collectors.toMap(row -> row.get("network_id", UUID.class), PublicFigure::of));
    }
}
