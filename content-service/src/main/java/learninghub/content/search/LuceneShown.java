package learninghub.content.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/**
 * What is shown of a result, kept with the document: its card, its text and the beginnings of its files. In columns, not in Lucene's stored
 * fields: those are compressed in blocks, and a page of results would spend more on opening twenty of them than on the search.
 */
final class LuceneShown {
    /** Between two files: a control character. */
    private static final String FILE = "\u001e";

    private final IndexSearcher searcher;

    LuceneShown(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    static void add(Document document, IndexedDocument source) {
        add(document, Fields.CARD, source.card());
        add(document, Fields.TEXT_LANGUAGE, Languages.of(source.language()));
        add(document, Fields.SHOWN, Fields.cut(source.text(), Snippet.READ));
        List<String> files = Fields.filesShown(source);
        if (!files.isEmpty()) {
            String joined = files.stream().map(file -> file.replace(FILE, " ")).collect(Collectors.joining(FILE));
            add(document, Fields.FILES_SHOWN, joined);
        }
    }

    private static void add(Document document, String field, String value) {
        document.add(new BinaryDocValuesField(field, new BytesRef(value.getBytes(StandardCharsets.UTF_8))));
    }

    /** The result as JSON, without the snippet. */
    String card(int document) throws IOException {
        return value(document, Fields.CARD);
    }

    String text(int document) throws IOException {
        return value(document, Fields.SHOWN);
    }

    /** Which analyser the text went through. */
    String language(int document) throws IOException {
        return value(document, Fields.TEXT_LANGUAGE);
    }

    /** Each with its language, as {@link Fields#filesShown} writes them. */
    List<String> files(int document) throws IOException {
        String files = value(document, Fields.FILES_SHOWN);
        return files.isEmpty() ? List.of() : List.of(files.split(FILE));
    }

    private String value(int document, String field) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
        BinaryDocValues values = DocValues.getBinary(segment.reader(), field);
        if (!values.advanceExact(document - segment.docBase)) {
            return "";
        }
        BytesRef value = values.binaryValue();
        return new String(value.bytes, value.offset, value.length, StandardCharsets.UTF_8);
    }
}
