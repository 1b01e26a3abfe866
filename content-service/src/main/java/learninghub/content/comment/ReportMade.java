package learninghub.content.comment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What who reports a comment is told. */
@Schema(name = "CommentReportMade")
record ReportMade(UUID commentId, String reason, Instant reportedAt) {}
