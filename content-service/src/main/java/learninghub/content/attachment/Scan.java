package learninghub.content.attachment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the virus scanner says of a file. */
enum Scan {
    /** There was no scanner when it was uploaded. */
    @JsonProperty("none")
    NONE,
    /** In quarantine: nobody can download it. */
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("clean")
    CLEAN,
    /** Its bytes are deleted; what is left is the entry in the list. */
    @JsonProperty("infected")
    INFECTED;

    boolean isQuarantine() {
        return this == PENDING || this == INFECTED;
    }
}
