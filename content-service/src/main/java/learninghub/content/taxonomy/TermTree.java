package learninghub.content.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** One vocabulary with all its terms, read under its lock: what may stand where, and what else changes when a term does. */
final class TermTree {
    /** How deep a tree may be, top terms being level 1. */
    static final int LEVELS = 5;

    /** The most terms of one vocabulary: it is answered whole. */
    static final int TERMS = 2_000;

    /** The longest address {@code vocabulary/path}: what a piece may be filed under is as long. */
    static final int ADDRESS = 400;

    private final Vocabulary vocabulary;
    private final Map<UUID, Term> terms = new HashMap<>();

    TermTree(Vocabulary vocabulary, Collection<Term> terms) {
        this.vocabulary = vocabulary;
        terms.forEach(term -> this.terms.put(term.id(), term));
    }

    Optional<Term> term(UUID id) {
        return Optional.ofNullable(terms.get(id));
    }

    /** Where every term stands. */
    Map<UUID, String> paths() {
        return terms.values().stream().collect(java.util.stream.Collectors.toMap(Term::id, Term::path));
    }

    /** A new term at the end of its siblings. */
    Term add(NewTerm wanted) {
        if (terms.size() >= TERMS) {
            throw new Refusal.Conflict("A vocabulary has at most " + TERMS + " terms.");
        }
        Term parent = parent(wanted.parentId());
        permitCode(wanted.code());
        Term term = new Term(vocabulary.slug(), parent, wanted.code(), wanted.name(), nextPlace(wanted.parentId()));
        permit(term, parent, 1);
        terms.put(term.id(), term);
        return term;
    }

    /**
     * Renames, moves, archives or brings back.
     *
     * @return the term and all whose path or state changed with it
     */
    Set<Term> change(Term term, TermText text) {
        Set<Term> changed = new LinkedHashSet<>(List.of(term));
        Term parent = parent(text.parentId());
        boolean moves = !Objects.equals(term.parentId(), text.parentId());
        permitCode(text.code());
        if (moves) {
            permitUnder(term, parent);
            term.putUnder(parent, nextPlace(text.parentId()));
        }
        term.rename(text.name(), text.code());
        settle(term, parent, changed);
        permit(term, parent, height(term));
        archive(term, parent, text.archived(), changed);
        return changed;
    }

    private void archive(Term term, @Nullable Term parent, boolean wanted, Set<Term> changed) {
        if (wanted && !term.isArchived()) {
            withBelow(term).stream().filter(below -> !below.isArchived()).forEach(below -> {
                below.archive();
                changed.add(below);
            });
        } else if (!wanted && term.isArchived()) {
            if (parent != null && parent.isArchived()) {
                throw new Refusal.Conflict("The term above it is archived; bring that one back first.");
            }
            term.bringBack();
        }
    }

    private @Nullable Term parent(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        if (!vocabulary.hierarchical()) {
            throw refused("/parentId", "This vocabulary is flat: its terms have nothing above them.");
        }
        Term parent = terms.get(id);
        if (parent == null) {
            throw refused("/parentId", "There is no such term in this vocabulary.");
        }
        return parent;
    }

    private void permitUnder(Term term, @Nullable Term parent) {
        if (parent != null && withBelow(term).contains(parent)) {
            throw refused("/parentId", "A term cannot stand under itself or what is below it.");
        }
        if (parent != null && parent.isArchived() && !term.isArchived()) {
            throw refused("/parentId", "That term is archived.");
        }
    }

    private void permitCode(@Nullable String code) {
        if (vocabulary.coded() && code == null) {
            throw refused("/code", "Terms of this vocabulary have a code.");
        }
        if (!vocabulary.coded() && code != null) {
            throw refused("/code", "Terms of this vocabulary have no codes.");
        }
    }

    private void permit(Term term, @Nullable Term parent, int height) {
        if (parent != null && parent.isArchived() && !term.isArchived()) {
            throw refused("/parentId", "That term is archived.");
        }
        if (level(parent) + height > LEVELS) {
            throw refused("/parentId", "A vocabulary has at most " + LEVELS + " levels.");
        }
        for (Term below : withBelow(term)) {
            if (vocabulary.slug().length() + 1 + below.path().length() > ADDRESS) {
                throw refused("/name", "The address of a term may have at most " + ADDRESS + " characters.");
            }
        }
        for (Term other : terms.values()) {
            if (other != term && isTaken(other, term)) {
                throw new Refusal.Conflict(
                        other.isArchived()
                                ? "There is an archived term of that name or code here; bring it back instead."
                                : "There is a term of that name or code here already.");
            }
        }
    }

    private static boolean isTaken(Term other, Term term) {
        return other.path().equals(term.path())
                || (Objects.equals(other.parentId(), term.parentId())
                        && other.name().equalsIgnoreCase(term.name()));
    }

    private void settle(Term term, @Nullable Term parent, Set<Term> changed) {
        if (!term.pathBelow(parent).equals(term.path())) {
            term.settleBelow(parent);
            changed.add(term);
        }
        children(term.id()).forEach(child -> settle(child, term, changed));
    }

    private int level(@Nullable Term term) {
        int level = 0;
        for (Term at = term; at != null; at = at.parentId() == null ? null : terms.get(at.parentId())) {
            level++;
        }
        return level;
    }

    private int height(Term term) {
        return 1 + children(term.id()).stream().mapToInt(this::height).max().orElse(0);
    }

    private Set<Term> withBelow(Term term) {
        Set<Term> all = new LinkedHashSet<>(List.of(term));
        children(term.id()).forEach(child -> all.addAll(withBelow(child)));
        return all;
    }

    private int nextPlace(@Nullable UUID parent) {
        return 1 + children(parent).stream().mapToInt(Term::place).max().orElse(-1);
    }

    private List<Term> children(@Nullable UUID parent) {
        List<Term> children = new ArrayList<>();
        for (Term term : terms.values()) {
            if (Objects.equals(parent, term.parentId())) {
                children.add(term);
            }
        }
        return children;
    }

    private static Refusal refused(String pointer, String detail) {
        return new Refusal.Invalid(Fault.at(pointer, detail));
    }
}
