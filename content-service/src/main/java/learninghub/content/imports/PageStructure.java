package learninghub.content.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learninghub.content.article.Doi;
import learninghub.content.article.LinkedFile;
import learninghub.content.article.Reference;
import learninghub.content.article.SharedBy;
import learninghub.markdown.Markdown;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * What a page of a knowledge-sharing platform says outside its front matter: a table of who shared it, from which country, with the
 * plan's codes and the linked file; and references at its end. What was understood is taken out of the body.
 */
record PageStructure(
        String body,
        boolean hasTable,
        @Nullable SharedBy sharedBy,
        @Nullable String country,
        List<String> categories,
        List<LinkedFile> files,
        List<Reference> references) {
    private static final Pattern CODE = Pattern.compile("(?<![\\w.])[1-7](?:\\.[1-5])?(?![\\w.]*\\w)");
    private static final Pattern REFERENCE =
            Pattern.compile("^\\s*References?\\s*[-–—:]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> COUNTRIES = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> Locale.of("", code)
                            .getDisplayCountry(Locale.ENGLISH)
                            .toLowerCase(Locale.ROOT),
                    code -> code,
                    (one, other) -> one));
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "pdf", "application/pdf",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    static PageStructure of(String text) {
        Node document = Markdown.tree(text);
        Reading reading = new Reading();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            reading.block(block);
        }
        return reading.structure(without(text, reading.taken));
    }

    /** What kind of file it is, by the end of its address. */
    static LinkedFile linkedFile(String name, String url) {
        String ending = url.replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT);
        return new LinkedFile(name.isEmpty() ? url : name, url, MEDIA_TYPES.get(ending), null);
    }

    private static String without(String text, List<Node> blocks) {
        List<String> lines = text.lines().toList();
        var taken = blocks.stream()
                .flatMap(block -> block.getSourceSpans().stream())
                .map(span -> span.getLineIndex())
                .collect(Collectors.toSet());
        return IntStream.range(0, lines.size())
                .filter(i -> !taken.contains(i))
                .mapToObj(lines::get)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** What was found so far. */
    private static final class Reading {
        private final List<Node> taken = new ArrayList<>();
        private final List<String> categories = new ArrayList<>();
        private final List<LinkedFile> files = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private @Nullable SharedBy sharedBy;
        private @Nullable String country;
        private boolean hasTable;

        void block(Node block) {
            if (block instanceof TableBlock table && describes(table)) {
                hasTable = true;
                table(table);
                taken.add(table);
            } else if (block instanceof Paragraph paragraph
                    && REFERENCE.matcher(text(paragraph)).find()) {
                reference(paragraph);
                taken.add(paragraph);
            }
        }

        PageStructure structure(String body) {
            return new PageStructure(body, hasTable, sharedBy, country, categories, files, references);
        }

        private static boolean describes(TableBlock table) {
            List<String> heads = heads(table);
            return heads.contains("shared by") || heads.contains("country");
        }

        private static List<String> heads(TableBlock table) {
            return cells(((TableHead) table.getFirstChild()).getFirstChild()).stream()
                    .map(cell -> text(cell).strip().toLowerCase(Locale.ROOT))
                    .toList();
        }

        private void table(TableBlock table) {
            List<String> heads = heads(table);
            if (table.getLastChild() instanceof TableBody body) {
                for (Node row = body.getFirstChild(); row != null; row = row.getNext()) {
                    List<TableCell> cells = cells(row);
                    for (int i = 0; i < Math.min(heads.size(), cells.size()); i++) {
                        cell(heads.get(i), cells.get(i));
                    }
                }
            }
        }

        private void cell(String head, TableCell cell) {
            List<Link> links = links(cell);
            switch (head) {
                case "shared by" -> sharedBy = sharedBy(cell, links);
                case "country" -> country = COUNTRIES.get(text(cell).strip().toLowerCase(Locale.ROOT));
                default -> {
                    codes(cell);
                    links.forEach(link -> files.add(file(link)));
                }
            }
        }

        private static SharedBy sharedBy(TableCell cell, List<Link> links) {
            String url = links.isEmpty() ? null : address(links.getFirst());
            return new SharedBy(text(cell).strip(), url);
        }

        /** The plan's codes, where the cell speaks of objectives or strategies; not those inside a link's words. */
        private void codes(TableCell cell) {
            String words = text(cell);
            for (Link link : links(cell)) {
                words = words.replace(text(link), " ");
            }
            if (words.toLowerCase(Locale.ROOT).contains("strateg")) {
                TreeSet<String> codes = CODE.matcher(words)
                        .results()
                        .map(match -> match.group())
                        .collect(Collectors.toCollection(TreeSet::new));
                codes.forEach(code -> categories.add("strategic-objectives/" + code));
            }
        }

        private static LinkedFile file(Link link) {
            return linkedFile(text(link).strip().replaceFirst("(?i)^download\\s+", ""), address(link));
        }

        private void reference(Paragraph paragraph) {
            String words = REFERENCE.matcher(text(paragraph)).replaceFirst("").strip();
            String doi = null;
            for (Link link : links(paragraph)) {
                String found = Doi.find(link.getDestination());
                if (found != null) {
                    doi = found;
                    words = words.replace(text(link), " ");
                }
            }
            if (doi == null) {
                Matcher bare = Pattern.compile("doi:\\s*\\S+").matcher(words);
                doi = bare.find() ? Doi.find(bare.group()) : null;
            }
            references.add(new Reference(
                    words.replaceAll("\\(\\s*\\)", " ").replaceAll("\\s+", " ").strip(),
                    doi,
                    doi == null ? null : "https://doi.org/" + doi));
        }

        /** Spaces in addresses are common on such pages and mean %20. */
        private static String address(Link link) {
            return link.getDestination().strip().replace(" ", "%20");
        }

        private static List<TableCell> cells(Node row) {
            List<TableCell> cells = new ArrayList<>();
            if (row instanceof TableRow) {
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add((TableCell) cell);
                }
            }
            return cells;
        }

        private static List<Link> links(Node node) {
            List<Link> links = new ArrayList<>();
            node.accept(new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                    links.add(link);
                }
            });
            return links;
        }

        /** The words of a node, links included by their words only. */
        private static String text(Node node) {
            StringBuilder words = new StringBuilder();
            node.accept(new AbstractVisitor() {
                @Override
                public void visit(org.commonmark.node.Text text) {
                    words.append(text.getLiteral());
                }

                @Override
                public void visit(org.commonmark.node.SoftLineBreak lineBreak) {
                    words.append(' ');
                }
            });
            return words.toString();
        }
    }
}
