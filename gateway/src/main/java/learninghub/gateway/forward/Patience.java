package learninghub.gateway.forward;

/** How long a service may be silent before its answer begins; how long that is stands in {@link Upstreams}. */
enum Patience {
    USUAL,
    LONG_POLL,
    BULK
}
