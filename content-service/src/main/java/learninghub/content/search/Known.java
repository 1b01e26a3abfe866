package learninghub.content.search;

import java.util.List;

/** What the index knows about words, of which a question makes use. */
interface Known {
    /** In which languages there are texts or files. */
    List<String> languages();

    /** In which languages there are files. */
    List<String> fileLanguages();

    /** Words near this one, the nearest first; none where the index knows the word itself. */
    List<String> corrections(String word);

    /** Whether something may have this title, as {@link Fields#titleExact} writes it; false only where nothing has. */
    default boolean mayBeTitle(String exact) {
        return true;
    }

    /** How much the words of a question weigh at most: the sum of their inverse document frequencies. */
    double weight(List<String> words, List<String> languages);
}
