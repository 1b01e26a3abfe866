package learninghub.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST that creates. With an {@code Idempotency-Key} the act, its answer and the key are one transaction: the same key and body
 * get the first answer again for 24 h, another body is 422, a request still running is 409, and a crash leaves nothing behind.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
