package learninghub.content.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** Text is analysed by its language: each has fields of its own, {@code text.fr}, made and asked with its own analyser. */
final class Languages {
    /** For text in a language without an analyser: words as they stand. */
    static final String OTHER = "other";

    private static final Map<String, Supplier<Analyzer>> ANALYSERS = Map.ofEntries(
            Map.entry("ar", ArabicAnalyzer::new),
            Map.entry("bg", BulgarianAnalyzer::new),
            Map.entry("bn", BengaliAnalyzer::new),
            Map.entry("ca", CatalanAnalyzer::new),
            Map.entry("cs", CzechAnalyzer::new),
            Map.entry("da", DanishAnalyzer::new),
            Map.entry("de", GermanAnalyzer::new),
            Map.entry("el", GreekAnalyzer::new),
            Map.entry("en", English::new),
            Map.entry("es", SpanishAnalyzer::new),
            Map.entry("fa", PersianAnalyzer::new),
            Map.entry("fi", FinnishAnalyzer::new),
            Map.entry("fr", FrenchAnalyzer::new),
            Map.entry("ga", IrishAnalyzer::new),
            Map.entry("hi", HindiAnalyzer::new),
            Map.entry("hu", HungarianAnalyzer::new),
            Map.entry("id", IndonesianAnalyzer::new),
            Map.entry("it", ItalianAnalyzer::new),
            Map.entry("ja", CJKAnalyzer::new),
            Map.entry("ko", CJKAnalyzer::new),
            Map.entry("lt", LithuanianAnalyzer::new),
            Map.entry("lv", LatvianAnalyzer::new),
            Map.entry("nb", NorwegianAnalyzer::new),
            Map.entry("nl", DutchAnalyzer::new),
            Map.entry("nn", NorwegianAnalyzer::new),
            Map.entry("no", NorwegianAnalyzer::new),
            Map.entry("pt", PortugueseAnalyzer::new),
            Map.entry("ro", RomanianAnalyzer::new),
            Map.entry("ru", RussianAnalyzer::new),
            Map.entry("sv", SwedishAnalyzer::new),
            Map.entry("th", ThaiAnalyzer::new),
            Map.entry("tr", TurkishAnalyzer::new),
            Map.entry("zh", CJKAnalyzer::new));

    /** Languages whose words keep their first letters through analysis, so that most words need no analysis to be told apart. */
    private static final Set<String> STEMMED_AT_THE_END =
            Set.of("en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "no");

    private static final Map<String, Analyzer> READY = new ConcurrentHashMap<>();
    private static final Analyzer PLAIN = new Plain();

    private Languages() {}

    /** The part of the field names for text in this language (BCP 47). */
    static String of(String language) {
        String primary = language.replaceFirst("-.*", "").toLowerCase(Locale.ROOT);
        return ANALYSERS.containsKey(primary) ? primary : OTHER;
    }

    /** A language and the broader one: en-GB is English. */
    static List<String> named(String language) {
        int part = language.indexOf('-');
        return part < 0 ? List.of(language) : List.of(language, language.substring(0, part));
    }

    static Collection<String> all() {
        return KNOWN;
    }

    private static final List<String> KNOWN = java.util.stream.Stream.concat(
                    ANALYSERS.keySet().stream().sorted(), java.util.stream.Stream.of(OTHER))
            .toList();

    static Analyzer analyser(String language) {
        return READY.computeIfAbsent(
                language, name -> ANALYSERS.getOrDefault(name, () -> PLAIN).get());
    }

    /** Words as they stand, small and without accents: for spelling, suggestions and languages unknown. */
    static Analyzer plain() {
        return PLAIN;
    }

    static boolean keepsBeginnings(String language) {
        return STEMMED_AT_THE_END.contains(language);
    }

    /** By field: {@code text.fr} is French, {@code words} is plain. */
    static Analyzer byField() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                int dot = field.indexOf('.');
                return dot < 0 ? PLAIN : analyser(field.substring(dot + 1));
            }

            @Override
            public int getPositionIncrementGap(String field) {
                // A phrase may not run from the end of one part into the next.
                return 100;
            }
        };
    }

    /** Lucene's English analysis, and accents do not matter: clinicians write fiancé and fiance, Ménière and Meniere. */
    private static final class English extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream small = new LowerCaseFilter(new EnglishPossessiveFilter(words));
            TokenStream said = new StopFilter(new ASCIIFoldingFilter(small), EnglishAnalyzer.getDefaultStopSet());
            return new TokenStreamComponents(words, new PorterStemFilter(said));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(in));
        }
    }

    private static final class Plain extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(in));
        }
    }
}
