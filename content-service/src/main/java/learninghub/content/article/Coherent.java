package learninghub.content.article;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The fields of a draft fit each other, and codes are ones that exist; {@link CoherentDraft} says which rules these are. */
@Constraint(validatedBy = CoherentDraft.class)
@Retention(RetentionPolicy.RUNTIME)
@interface Coherent {
    String message() default "does not fit";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
