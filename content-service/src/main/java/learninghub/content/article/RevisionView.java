package learninghub.content.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One revision: the whole content as it was, in the form in which it would be written.
 *
 * @param content with the names its categories and tags have today
 */
@Schema(name = "Revision")
record RevisionView(
        RevisionSummary revision,
        Draft content,
        @Schema(description = "Sanitised HTML of the body") String bodyHtml) {
    /** What a revision says does not change, but names of tags do, and whether it is live. */
    String tag() {
        return "r" + revision.number() + "-"
                + Integer.toHexString(StoredJson.write(this).hashCode());
    }
}
