package learninghub.content.oai;

/** A set: the pieces of one type, of one vocabulary, or filed under one term or below it. */
record HarvestSet(String spec, String name) {
    static final String TYPE = "type:";

    /** A term's path with colons, so that what is below it in the tree is below it in the protocol's hierarchy. */
    static String ofTerm(String vocabulary, String path) {
        return vocabulary + ":" + path.replace('/', ':');
    }
}
