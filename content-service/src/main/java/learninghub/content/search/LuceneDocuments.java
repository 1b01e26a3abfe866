package learninghub.content.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A document in Lucene's form. */
final class LuceneDocuments {
    private static final FieldType SPELLING = spelling();

    private LuceneDocuments() {}

    static Term term(IndexedDocument document) {
        return new Term(Fields.ID, document.id().toString());
    }

    static Document of(IndexedDocument source) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, source.id().toString(), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.TIE, source.tie()));
        document.add(new LongField(Fields.PUBLISHED, source.publishedAt().toEpochMilli(), Field.Store.NO));
        document.add(new LongField(Fields.UPDATED, source.updatedAt().toEpochMilli(), Field.Store.NO));
        addText(document, source);
        addFilters(document, source);
        for (Facet facet : Facet.values()) {
            Fields.labels(facet, source)
                    .forEach(label ->
                            document.add(new SortedSetDocValuesField(Fields.facet(facet), new BytesRef(label))));
        }
        source.tags()
                .forEach(tag ->
                        Fields.from(tag.name(), tag.value()).forEach(from -> add(document, Fields.TAG_FROM, from)));
        source.authors()
                .forEach(author -> Fields.from(author, "").forEach(from -> add(document, Fields.PERSON_FROM, from)));
        LuceneShown.add(document, source);
        return document;
    }

    private static void addText(Document document, IndexedDocument source) {
        String language = Languages.of(source.language());
        document.add(new StringField(Fields.TEXT_LANGUAGE, language, Field.Store.NO));
        document.add(new TextField(Fields.TITLE + language, source.title(), Field.Store.NO));
        document.add(new StringField(Fields.TITLE_EXACT, Fields.titleExact(source.title()), Field.Store.NO));
        Fields.text(source).forEach(part -> document.add(new TextField(Fields.TEXT + language, part, Field.Store.NO)));
        source.files()
                .forEach(file -> document.add(new TextField(Fields.filesField(file), file.text(), Field.Store.NO)));
        Fields.words(source).forEach(part -> document.add(new Field(Fields.WORDS, part, SPELLING)));
        document.add(new Field(Fields.TITLE_WORDS, source.title(), SPELLING));
    }

    private static void addFilters(Document document, IndexedDocument source) {
        add(document, "kind", source.kind());
        add(document, "type", source.type());
        add(document, "form", source.form());
        add(document, "country", source.country());
        add(document, "access", source.access());
        Languages.named(source.language()).forEach(language -> add(document, "language", language));
        source.tagSlugs().forEach(slug -> add(document, "tag", slug));
        source.categories().forEach(category -> add(document, "category", category.value()));
        source.authors().forEach(author -> add(document, "author", Fields.small(author)));
        source.organisations().forEach(name -> add(document, "organisation", Fields.small(name)));
    }

    private static void add(Document document, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            document.add(new StringField(field, Fields.cut(value, Fields.LONGEST), Field.Store.NO));
        }
    }

    private static FieldType spelling() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
