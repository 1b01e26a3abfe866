package learninghub.local;

/**
 * What a service needs to know of the parts around it.
 *
 * @param smtp host and port that take its letters
 * @param apart sets databases and topics apart from those of another hub on the same parts; empty when there is none
 */
record Surroundings(Databases databases, String bootstrap, String keycloakUrl, String smtp, String apart) {

    String issuer() {
        return keycloakUrl + "/realms/hub";
    }

    /** @param service {@code content-service} and so on */
    String database(String service) {
        return apart.isEmpty() ? owner(service) : owner(service) + "_" + apart;
    }

    /** The first half of the roles' names: {@code content} for content-service. */
    static String owner(String service) {
        return service.replace("-service", "");
    }

    String topicsPrefix() {
        return apart.isEmpty() ? "" : apart + ".";
    }

    void createDatabases() {
        Hub.SERVICES.forEach(service -> databases.createForService(owner(service), database(service)));
    }

    void dropDatabases() {
        Hub.SERVICES.forEach(service -> databases.drop(database(service)));
    }
}
