package learninghub.local;

/** The last thing bin/run prints: where everything is, who can sign in, what to try. */
final class Welcome {
    private final Hub hub;
    private final Ports ports;
    private final Progress progress;

    Welcome(Hub hub, Ports ports, Progress progress) {
        this.hub = hub;
        this.ports = ports;
        this.progress = progress;
    }

    void print() {
        String gateway = hub.gateway();
        progress.say("""

                Addresses
                  the hub            %1$s   (its description at /docs and /openapi)
                  Keycloak           %2$s
                  mail               %6$s   (what the hub sent; nothing leaves this machine)
                  services           content %3$d, network %4$d, events %5$d (loopback only; clients use the hub's address)
                Accounts             editor, steward, chair, notetaker, member, outsider (password = name); partner (a program)
                Three things to try
                  curl '%1$s/api/v1/search?q=learning+from+incidents&facets=type,tag'
                  curl -H "Authorization: Bearer $(bin/token member)" %1$s/api/v1/networks/patient-safety-partners-network/meetings
                  curl '%1$s/api/v1/events?limit=3'
                Ctrl-C stops everything; the data stays.
                """.formatted(
                gateway,
                hub.keycloakUrl(),
                ports.of("content-service"),
                ports.of("network-service"),
                ports.of("events-service"),
                hub.mailUrl()).stripTrailing());
        progress.say("Ready in " + progress.elapsed() + " s");
    }
}
