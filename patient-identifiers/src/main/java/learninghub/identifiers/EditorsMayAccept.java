package learninghub.identifiers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an operation whose act asks {@link Identifiers} itself, because an editor may accept a place there. Only names of fields are
 * refused on the way in.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface EditorsMayAccept {}
