package learninghub.content.article;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** JSON that was rendered when the piece was published, and is sent as it is. */
record ReadyMade(@JsonValue @JsonRawValue String json) {}
