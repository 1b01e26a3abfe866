package learninghub.content.oai;

/** What the protocol answers to a request it cannot carry out; with status 200, in its own words. */
final class OaiError extends RuntimeException {
    private final Code code;

    private OaiError(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** As the protocol spells them. */
    enum Code {
        badArgument,
        badResumptionToken,
        badVerb,
        cannotDisseminateFormat,
        idDoesNotExist,
        noRecordsMatch
    }

    Code code() {
        return code;
    }

    /** Of a request that was not understood nothing is repeated in the answer. */
    boolean isOfRequest() {
        return code == Code.badArgument || code == Code.badVerb;
    }

    static OaiError badArgument(String message) {
        return new OaiError(Code.badArgument, message);
    }

    static OaiError badResumptionToken() {
        return new OaiError(Code.badResumptionToken, "The resumptionToken is not one of this repository's.");
    }

    static OaiError badVerb() {
        return new OaiError(Code.badVerb, "The argument verb is missing, repeated, or none of the protocol's.");
    }

    static OaiError cannotDisseminateFormat() {
        return new OaiError(Code.cannotDisseminateFormat, "The only metadataPrefix is " + DublinCore.PREFIX + ".");
    }

    static OaiError idDoesNotExist() {
        return new OaiError(Code.idDoesNotExist, "There is no item of this identifier.");
    }

    static OaiError noRecordsMatch() {
        return new OaiError(Code.noRecordsMatch, "No record matches from, until and set.");
    }
}
