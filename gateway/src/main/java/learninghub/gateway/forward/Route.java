package learninghub.gateway.forward;

import learninghub.gateway.cache.Keeping;

/** All addresses that are {@code path} or lie below it; {@code *} stands for one segment. */
record Route(String path, Owner owner, BodyLimit limit, Patience patience, Keeping keeping) {
    Route taking(BodyLimit other) {
        return new Route(path, owner, other, patience, keeping);
    }

    Route waiting(Patience other) {
        return new Route(path, owner, limit, other, keeping);
    }

    Route kept(Keeping other) {
        return new Route(path, owner, limit, patience, other);
    }
}
