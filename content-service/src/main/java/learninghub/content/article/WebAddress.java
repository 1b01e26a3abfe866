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
@Pattern(
        regexp = "(https?://" + WebAddress.HOST + "(:\\d{1,5})?([/?#]" + WebAddress.REST + ")?|/(?!/)" + WebAddress.REST
                + ")")
@Retention(RetentionPolicy.RUNTIME)
@interface WebAddress {
    String HOST = "([\\p{L}\\p{N}][\\p{L}\\p{N}._-]*|\\[[0-9A-Fa-f:.]+\\])";

    /** No backslash: browsers read it as a slash, and a path would lead to another site. */
    String REST = "[^\\s\\\\<>\"\\p{Cc}]*";

    String message() default "must be an http or https address without spaces";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
