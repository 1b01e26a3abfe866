package learninghub.content.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Different words for one thing, each a word or several: a glossary's term and its expansion, a tag and its synonyms. They are looked up
 * in the question, not written into the index, so that a change needs no new index.
 */
final class Synonyms {
    static final Synonyms NONE = new Synonyms(List.of());

    /** Longer forms are sentences, which nobody types. */
    private static final int LONGEST = 12;

    private final Map<String, List<Form>> byFirstWord = new HashMap<>();

    /** @param things all forms of each thing */
    Synonyms(Collection<? extends Collection<String>> things) {
        for (Collection<String> thing : things) {
            Set<List<String>> forms = new LinkedHashSet<>();
            thing.stream()
                    .map(Words::in)
                    .filter(words -> !words.isEmpty() && words.size() <= LONGEST)
                    .forEach(forms::add);
            forms.forEach(form -> add(form, forms));
        }
    }

    private void add(List<String> form, Set<List<String>> all) {
        List<String> others = all.stream()
                .filter(other -> !other.equals(form))
                .map(other -> String.join(" ", other))
                .toList();
        if (!others.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(form.getFirst(), word -> new ArrayList<>())
                    .add(new Form(form, others));
        }
    }

    /** The question in groups: what has other names with those, every other word alone. The longest names win. */
    List<Group> grouped(List<String> words) {
        List<Group> groups = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            Group group = groupAt(words, at);
            groups.add(group);
            at += group.words().size();
        }
        return groups;
    }

    private Group groupAt(List<String> words, int at) {
        Set<String> others = new LinkedHashSet<>();
        int length = 1;
        for (Form form : byFirstWord.getOrDefault(words.get(at), List.of())) {
            if (form.standsAt(words, at) && form.words().size() >= length) {
                if (form.words().size() > length) {
                    others.clear();
                }
                length = form.words().size();
                others.addAll(form.others());
            }
        }
        return new Group(words.subList(at, at + length), List.copyOf(others));
    }

    private record Form(List<String> words, List<String> others) {
        boolean standsAt(List<String> text, int at) {
            return at + words.size() <= text.size()
                    && text.subList(at, at + words.size()).equals(words);
        }
    }

    /** Words of the question, and what else the thing they name is called. */
    record Group(List<String> words, List<String> others) {}
}
