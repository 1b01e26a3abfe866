package learninghub.gateway.forward;

/** All addresses that are {@code path} or lie below it; {@code *} stands for one segment. */
record Route(String path, Owner owner, BodyLimit limit, Patience patience) {
    Route taking(BodyLimit other) {
        return new Route(path, owner, other, patience);
    }

    Route waiting(Patience other) {
        return new Route(path, owner, limit, other);
    }
}
