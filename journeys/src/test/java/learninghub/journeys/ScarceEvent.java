package learninghub.journeys;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** An event with too few places, watched in its service's database. */
final class ScarceEvent implements AutoCloseable {
    private static final String BROKEN = """
            with here as (select * from event where id = ?),
              now as (select r.* from registration r join here on r.event_id = here.id where r.state <> 'cancelled'),
              placed as (select * from now where state <> 'waiting'),
              waits as (select * from now where state = 'waiting')
            select 'more places than there are' from here where (select count(*) from placed) > capacity
            union all select 'places counted wrongly' from here where (select count(*) from placed) <> confirmed + offered
            union all select 'those who wait counted wrongly' from here where (select count(*) from waits) <> waiting
            union all select 'somebody twice' from now group by member_id having count(*) > 1
            union all select 'a place is free while somebody waits' from here
              where exists (select from waits) and (select count(*) from placed) < capacity
            union all select 'somebody was passed' where (select max(ticket) from placed) > (select min(ticket) from waits)""";

    private final String id;
    private final Connection database;

    private ScarceEvent(String id, Connection database) {
        this.id = id;
        this.database = database;
    }

    record Row(String id, String member, String state) {}

    static ScarceEvent withPlaces(int places) throws SQLException {
        return new ScarceEvent(
                FullEventJourneyTest.published(Map.of("capacity", places)),
                DriverManager.getConnection(TheHub.hub().adminUrl("events-service")));
    }

    String id() {
        return id;
    }

    /** Which promises do not hold at this moment, all looked at in one snapshot. */
    List<String> brokenPromises() throws SQLException {
        return read(BROKEN, row -> row.getString(1));
    }

    /** Ids of registrations in these states, in the order of coming. */
    List<String> inOrder(String... states) throws SQLException {
        return rows().stream()
                .filter(row -> Stream.of(states).anyMatch(row.state()::equals))
                .map(Row::id)
                .toList();
    }

    List<Row> rows() throws SQLException {
        return read(
                "select id, member_id, state from registration where event_id = ? order by ticket",
                row -> new Row(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** As if the time to accept them had gone by. */
    void letOffersLapse() {
        try (PreparedStatement update = database.prepareStatement(
                "update registration set offer_expires_at = now() - interval '1 s' where event_id = ? and state = 'offered'")) {
            update.setObject(1, UUID.fromString(id));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean hasLapsedOffers() throws SQLException {
        return !read(
                        "select id from registration where event_id = ? and state = 'offered' and offer_expires_at < now()",
                        row -> row.getString(1))
                .isEmpty();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String query, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query)) {
            statement.setObject(1, UUID.fromString(id));
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
