package learninghub.content.article;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Points at each field that does not fit the others, or that holds a code nobody knows. */
public class CoherentDraft implements ConstraintValidator<Coherent, Draft> {
    private static final Set<String> COUNTRIES = Set.of(java.util.Locale.getISOCountries());

    @Override
    public boolean isValid(Draft draft, ConstraintValidatorContext context) {
        Faults faults = new Faults(context);
        typed(draft, faults);
        coded(draft, faults);
        faults.at("authors", hasNamedAnonymous(draft), "must be left out when anonymous is true");
        faults.at(
                draft.variant() == null ? "variant" : "variantOf",
                (draft.variant() == null) != (draft.variantOf() == null),
                "variant and variantOf go together");
        faults.at("body", isTooLong(draft.body()), "may have at most " + Draft.BODY + " bytes in UTF-8");
        return faults.none;
    }

    private static void typed(Draft draft, Faults faults) {
        if (draft.type() == null) {
            return;
        }
        boolean news = draft.type() == ArticleType.NEWS;
        faults.at("source", !news && draft.source() != null, "is for news; use references to say where it comes from");
        faults.at("access", !news && draft.access() != null, "is for news");
        boolean resource = draft.type() == ArticleType.RESOURCE;
        faults.at("sharedBy", !resource && draft.sharedBy() != null, "is for resources");
    }

    private static void coded(Draft draft, Faults faults) {
        boolean nowhere = draft.country() != null && !COUNTRIES.contains(draft.country());
        faults.at("country", nowhere, "must be an ISO 3166-1 alpha-2 code");
        boolean unknown = draft.language() != null && !Languages.isKnown(draft.language());
        faults.at("language", unknown, "must be a BCP 47 tag of a known language");
    }

    private static boolean hasNamedAnonymous(Draft draft) {
        boolean asRead = SealedAuthor.AUTHORS.equals(draft.authors());
        return draft.hidesAuthor()
                && !asRead
                && !ArticleView.orEmpty(draft.authors()).isEmpty();
    }

    private static boolean isTooLong(@Nullable String body) {
        return body != null && body.length() <= Draft.BODY && body.getBytes(StandardCharsets.UTF_8).length > Draft.BODY;
    }

    /** Collects what is wrong, each with its place. */
    private static final class Faults {
        private final ConstraintValidatorContext context;
        private boolean none = true;

        Faults(ConstraintValidatorContext context) {
            this.context = context;
            context.disableDefaultConstraintViolation();
        }

        void at(String field, boolean broken, String message) {
            if (broken) {
                none = false;
                context.buildConstraintViolationWithTemplate(message)
                        .addPropertyNode(field)
                        .addConstraintViolation();
            }
        }
    }
}
