package learninghub.local;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** How to tell that a part serves. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Readiness.Http.class, name = "http"),
    @JsonSubTypes.Type(value = Readiness.Sql.class, name = "sql"),
    @JsonSubTypes.Type(value = Readiness.Broker.class, name = "broker"),
    @JsonSubTypes.Type(value = Readiness.Never.class, name = "never")
})
sealed interface Readiness {

    boolean met() throws InterruptedException;

    /** The address answers 200. */
    record Http(String address) implements Readiness {
        private static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();

        @Override
        public boolean met() throws InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            try {
                return CLIENT.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** A server answers, and it is the one with our data: any PostgreSQL on the port would answer. */
    record Sql(String url, String user, String password, String dataDirectory) implements Readiness {
        @Override
        public boolean met() {
            try (var connection = DriverManager.getConnection(url, user, password);
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("show data_directory")) {
                return row.next() && row.getString(1).equals(dataDirectory);
            } catch (SQLException e) {
                return false;
            }
        }
    }

    record Broker(String bootstrap) implements Readiness {
        @Override
        public boolean met() throws InterruptedException {
            if (!Ports.accepts(bootstrap)) {
                return false; // an Admin client would try for seconds and log each attempt
            }
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
                return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
            } catch (ExecutionException | TimeoutException e) {
                return false;
            }
        }
    }

    /** For a step that runs to its end and serves nothing. */
    record Never() implements Readiness {
        @Override
        public boolean met() {
            return false;
        }
    }
}
