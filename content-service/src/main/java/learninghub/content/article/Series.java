package learninghub.content.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The collection a piece stands in.
 *
 * @param position among the published ones, from 1
 */
@Schema(name = "Series")
record Series(
        @Schema(examples = "handover-month") String slug,
        @Schema(examples = "Handover month") String title,
        @Schema(examples = "2") int position) {}
