package learninghub.network.membership;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource under a network that exists for its active members only. To everybody else it answers, before the body is read, as if
 * there were no such network: not even a broken body may tell the two apart.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MembersOnly {}
