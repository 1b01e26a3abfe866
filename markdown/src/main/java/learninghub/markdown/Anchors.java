package learninghub.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Gives the headings of one document their anchors and marks every id that is made here, so that the sanitiser can tell it from one
 * that somebody wrote as HTML.
 */
final class Anchors implements AttributeProvider {
    /** Keeps the ids of headings apart from those of the page they are shown on. */
    private static final String PREFIX = "section-";

    /** The longest anchor made of a heading, in characters. */
    private static final int LENGTH = 80;

    private final Map<Node, String> anchors = new IdentityHashMap<>();
    private final List<Heading> headings = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final String mark;

    private Anchors(String mark) {
        this.mark = mark;
    }

    static Anchors none(String mark) {
        return new Anchors(mark);
    }

    static Anchors of(Node document, String mark, TextContentRenderer text) {
        Anchors anchors = new Anchors(mark);
        Deque<Node> rest = new ArrayDeque<>();
        rest.push(document);
        while (!rest.isEmpty()) {
            Node node = rest.pop();
            if (node instanceof org.commonmark.node.Heading heading) {
                anchors.add(heading, text.render(heading).strip());
            }
            for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
                rest.push(child);
            }
        }
        return anchors;
    }

    List<Heading> headings() {
        return List.copyOf(headings);
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, @Nullable String> attributes) {
        String anchor = anchors.get(node);
        if (anchor != null) {
            attributes.put("id", anchor);
        }
        attributes.computeIfPresent("id", (name, id) -> mark + id);
    }

    private void add(org.commonmark.node.Heading heading, String words) {
        String wanted = PREFIX + slug(words);
        String anchor = wanted;
        while (!taken.add(anchor)) {
            // Counted on from the last one: a page of nothing but the same heading must not be walked again for each.
            anchor = wanted + "-" + (used.merge(wanted, 1, Integer::sum) + 1);
        }
        anchors.put(heading, anchor);
        headings.add(new Heading(heading.getLevel(), words, anchor));
    }

    /** Letters and digits of any script: a heading in Greek has an anchor that says something, too. */
    private static String slug(String words) {
        String slug = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-");
        String cut = slug.length() > LENGTH ? slug.substring(0, LENGTH) : slug;
        return cut.replaceAll("^-+|-+$", "");
    }
}
