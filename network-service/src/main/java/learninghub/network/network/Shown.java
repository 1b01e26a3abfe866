package learninghub.network.network;

/** A network as one caller sees it, with the ETag of that view. */
record Shown(NetworkView view, String tag) {}
