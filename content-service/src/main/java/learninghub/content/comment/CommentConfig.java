package learninghub.content.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "hub.comments")
interface CommentConfig {
    /** How many comments a person may write a minute: more than anybody types, fewer than a program would. */
    @WithDefault("6")
    int perMinute();
}
