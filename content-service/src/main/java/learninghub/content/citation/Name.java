package learninghub.content.citation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import learninghub.content.article.Author;
import learninghub.content.article.PublishedPiece;
import org.jspecify.annotations.Nullable;

/**
 * Who is cited: a person in two parts, as reference programs sort them, or an organisation in one.
 *
 * @param given null for organisations and people of one name
 */
record Name(String family, @Nullable String given, boolean organisation) {
    private static final Set<String> TITLES =
            Set.of("dr", "dr.", "prof", "prof.", "professor", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "sir", "dame");

    /** Those named as authors; else the organisation that shares the piece; else nobody, as for an anonymous piece. */
    static List<Name> authorsOf(PublishedPiece piece) {
        List<Name> named = piece.authors().stream().flatMap(Name::of).toList();
        return named.isEmpty() && piece.sharedBy() != null
                ? List.of(new Name(piece.sharedBy().name().strip(), null, true))
                : named;
    }

    /** A member without a name to show is left out. */
    static Stream<Name> of(Author author) {
        if (author.name() == null || author.name().isBlank()) {
            return Stream.empty();
        }
        String name = author.name().strip().replaceAll("\\s+", " ");
        return Stream.of(name.equalsIgnoreCase(author.organisation()) ? new Name(name, null, true) : person(name));
    }

    static Name person(String name) {
        int comma = name.indexOf(',');
        if (comma > 0 && comma < name.length() - 1) {
            return new Name(
                    name.substring(0, comma).strip(), name.substring(comma + 1).strip(), false);
        }
        List<String> words = Arrays.asList(name.split(" "));
        int from = words.size() > 1 && TITLES.contains(words.getFirst().toLowerCase(java.util.Locale.ROOT)) ? 1 : 0;
        int family = words.size() - 1;
        // "van der" and the like, in small letters, belong to what follows.
        while (family - 1 > from && Character.isLowerCase(words.get(family - 1).codePointAt(0))) {
            family--;
        }
        String given = String.join(" ", words.subList(from, Math.max(from, family)));
        return new Name(String.join(" ", words.subList(family, words.size())), given.isEmpty() ? null : given, false);
    }

    /** {@code Family, Given}. */
    String sorted() {
        return given == null ? family : family + ", " + given;
    }

    /** {@code Given Family}. */
    String spoken() {
        return given == null ? family : given + " " + family;
    }
}
