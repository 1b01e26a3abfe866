package learninghub.content.article;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** An http or https address, or a path on this site; at most 2,000 characters. */
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Size(max = 2000)
@Pattern(regexp = "(https?://|/(?!/))\\S+")
@Retention(RetentionPolicy.RUNTIME)
@interface WebAddress {
    String message() default "must be an http or https address without spaces";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
