package learninghub.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The whole hub: four real parts, three services and the gateway. */
public final class Hub implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(180);
    static final List<String> SERVICES = List.of("content-service", "network-service", "events-service");
    /** What the services stand on. */
    private static final List<String> GROUND = List.of("postgres", "kafka", "keycloak", "mail");

    static final List<String> PARTS = List.of(
            "postgres", "kafka", "keycloak", "mail", "content-service", "network-service", "events-service", "gateway");

    private final Blueprint blueprint;
    private final @Nullable PartsFile shared;
    private final Progress progress;
    private final Map<String, Part> parts = new ConcurrentHashMap<>();
    private final List<Part> started = new ArrayList<>();
    private boolean closing;

    private Hub(Blueprint blueprint, @Nullable PartsFile shared, Progress progress) {
        this.blueprint = blueprint;
        this.shared = shared;
        this.progress = progress;
    }

    /** For bin/run: nothing that was committed is lost, and the parts stand where the documents say. */
    static Hub durable(Workspace workspace, Path directory, Ports ports, Progress progress) {
        HubFolder folder = HubFolder.durable(directory);
        StartCaches caches = StartCaches.used(workspace);
        return new Hub(new Blueprint(workspace, folder, ports, caches, own(folder, ports)), null, progress);
    }

    /**
     * For journeys: on free ports, on the shared parts bin/test has started or else on some of its own, in a folder that is
     * deleted by {@link #close}.
     */
    public static Hub forTest() {
        Workspace workspace = Workspace.find();
        String unique = Secrets.randomHex(4);
        HubFolder folder = HubFolder.ephemeral(workspace.root().resolve("journeys/target/hub-" + unique));
        Ports ports = Ports.free();
        PartsFile shared = PartsFile.announced();
        Surroundings own = own(folder, ports);
        Surroundings around = shared == null ? own : shared.surroundings(unique, own);
        Blueprint blueprint = new Blueprint(workspace, folder, ports, StartCaches.none(workspace), around);
        Hub hub = new Hub(blueprint, shared, new Progress(System.out, System.currentTimeMillis()));
        Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "stop-hub"));
        return hub.start();
    }

    private static Surroundings own(HubFolder folder, Ports ports) {
        return new Surroundings(
                new Databases("127.0.0.1:" + ports.of("postgres"), folder.secrets()::of),
                "127.0.0.1:" + ports.of("kafka"),
                keycloakUrl(ports),
                "127.0.0.1:" + ports.of("mail-smtp"),
                "");
    }

    /** By name, not by number: it is what tokens carry as issuer and what a browser shows. */
    private static String keycloakUrl(Ports ports) {
        return "http://localhost:" + ports.of("keycloak");
    }

    /** Returns when everything is ready; when a part fails, stops what runs and throws. */
    public Hub start() {
        blueprint
                .ports()
                .requireFree(PARTS.stream().filter(name -> !isShared(name)).toList());
        progress.say("Starting the hub; data, logs and pids are in "
                + blueprint.folder().root());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            await(bringUp(threads));
        }
        return this;
    }

    private void await(CompletableFuture<Void> ready) {
        try {
            ready.join();
        } catch (CompletionException e) {
            close(); // also ends the waiting of those who still come up
            throw e.getCause() instanceof StartFailed failed ? failed : new StartFailed("The hub did not start", e);
        }
    }

    /**
     * PostgreSQL takes a second and everybody needs it; the broker's JVM starts beside it. Keycloak is the slowest, so the
     * services start while it does: they ask for the issuer's keys when they first need them.
     */
    private CompletableFuture<Void> bringUp(ExecutorService threads) {
        CompletableFuture<Void> unpacked = CompletableFuture.runAsync(this::unpackKeycloak, threads);
        CompletableFuture<Void> kafka = CompletableFuture.runAsync(this::startKafka, threads);
        CompletableFuture<Void> postgres = CompletableFuture.runAsync(this::startPostgres, threads);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        all.add(CompletableFuture.allOf(postgres, unpacked).thenRunAsync(this::startKeycloak, threads));
        all.add(CompletableFuture.runAsync(() -> begin("gateway"), threads));
        all.add(CompletableFuture.runAsync(() -> begin("mail"), threads));
        CompletableFuture<Void> ground = CompletableFuture.allOf(kafka, postgres);
        SERVICES.forEach(service -> all.add(ground.thenRunAsync(() -> begin(service), threads)));
        return failingFast(all);
    }

    /** Completes when all have, but fails as soon as one fails: nobody should wait for Keycloak to hear of it. */
    private static CompletableFuture<Void> failingFast(List<CompletableFuture<Void>> all) {
        CompletableFuture<Void> first = new CompletableFuture<>();
        all.forEach(one -> one.exceptionally(failure -> {
            first.completeExceptionally(failure);
            return null;
        }));
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).thenRun(() -> first.complete(null));
        return first;
    }

    private void unpackKeycloak() {
        if (!isShared("keycloak")) {
            new Distribution(blueprint.workspace(), blueprint.folder()).keycloak();
        }
    }

    private void startKafka() {
        begin("kafka");
        Topics.create(bootstrap(), topicsPrefix());
    }

    private void startPostgres() {
        begin("postgres");
        if (!isShared("postgres")) {
            blueprint.around().databases().closeDefaults();
        }
        blueprint.around().createDatabases();
    }

    private void startKeycloak() {
        begin("keycloak");
        if (!isShared("keycloak") && !blueprint.keycloak().rememberRealm()) {
            progress.say("  The realm file is newer than this data; bin/run --fresh takes it in.");
        }
    }

    private void begin(String name) {
        if (shared != null && shared.has(name)) {
            parts.put(name, shared.part(name));
            return;
        }
        long from = System.currentTimeMillis();
        Part part = Part.define(blueprint.of(name), blueprint.folder().run());
        synchronized (this) {
            if (closing) {
                throw new StartFailed("Stopping");
            }
            started.add(part);
            parts.put(name, part);
            part.start();
        }
        part.awaitReady(PATIENCE);
        progress.ready(name, from);
    }

    /** @param name as in docs/architecture.md: {@code kafka}, {@code network-service} and so on */
    public Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("No part called " + name);
        }
        return part;
    }

    /**
     * Starts a service once more beside the first, and returns when it is ready. It ends with the hub.
     *
     * @param further environment variables, over those of the first
     */
    public Replica replica(String service, String name, Map<String, String> further) {
        Ports free = Ports.free();
        Part part = Part.define(
                blueprint.replica(service, name, free, further),
                blueprint.folder().run());
        synchronized (this) {
            started.add(part);
            part.start();
        }
        part.awaitReady(PATIENCE);
        return new Replica(part, "http://127.0.0.1:" + free.of(service));
    }

    synchronized List<Part> own() {
        return List.copyOf(started);
    }

    synchronized boolean closing() {
        return closing;
    }

    /** Unless the hub is being stopped. */
    synchronized void startAgain(Part part) {
        if (!closing) {
            part.start();
        }
    }

    Blueprint blueprint() {
        return blueprint;
    }

    /** Where clients speak to the hub. */
    public String gateway() {
        return "http://localhost:" + blueprint.ports().of("gateway");
    }

    /** Where one part listens, for tests that must go past the gateway. */
    public String address(String part) {
        return blueprint.address(part);
    }

    /** Where one part tells of its health and figures; no client comes there. */
    public String management(String part) {
        return "http://127.0.0.1:" + blueprint.ports().of(part + "-management");
    }

    public String keycloakUrl() {
        return blueprint.around().keycloakUrl();
    }

    /** What the services sent. */
    public CaughtMail mail() {
        return new CaughtMail(mailUrl());
    }

    String mailUrl() {
        return shared != null && shared.has("mail")
                ? shared.value("mail.url")
                : new MailCatcher(blueprint.workspace(), blueprint.folder(), blueprint.ports()).url();
    }

    public String issuer() {
        return blueprint.around().issuer();
    }

    /** A fresh access token from the real Keycloak. */
    public String token(String account) {
        return Tokens.of(issuer(), account);
    }

    /** For tests that sign people up: a token for Keycloak's admin API. */
    public String keycloakAdminToken() {
        HubFolder folder = shared != null && shared.has("keycloak") ? shared.folder() : blueprint.folder();
        return Tokens.ofAdministrator(keycloakUrl(), folder.secrets().of("keycloak-admin"));
    }

    /** One service's database as superuser, to look and to break things: {@code adminUrl("content-service")}. */
    public String adminUrl(String service) {
        Databases databases = blueprint.around().databases();
        return databases.url(blueprint.around().database(service)) + "?user=" + Postgres.SUPERUSER + "&password="
                + databases.passwords().apply(Postgres.SUPERUSER);
    }

    public String bootstrap() {
        return blueprint.around().bootstrap();
    }

    /** Before the name of every topic: {@code <prefix>content.taxonomy}. */
    public String topicsPrefix() {
        return blueprint.around().topicsPrefix();
    }

    /** In reverse: those who use others first. */
    @Override
    public void close() {
        List<Part> running;
        synchronized (this) {
            closing = true;
            running = List.copyOf(started);
            started.clear();
        }
        stopTogether(running, name -> !GROUND.contains(name));
        stopTogether(running, name -> GROUND.contains(name) && !name.equals("postgres"));
        stopTogether(running, "postgres"::equals);
        if (!blueprint.folder().durable() && !running.isEmpty()) {
            discard();
        }
    }

    private static void stopTogether(List<Part> running, Predicate<String> names) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            running.stream().filter(part -> names.test(part.name())).forEach(part -> threads.execute(part::stop));
        }
    }

    private void discard() {
        if (isShared("postgres")) {
            blueprint.around().dropDatabases();
        }
        FileTree.delete(blueprint.folder().root());
    }

    private boolean isShared(String part) {
        return shared != null && shared.has(part);
    }
}
