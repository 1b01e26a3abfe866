package learninghub.content.citation;

import learninghub.content.article.ArticleType;
import learninghub.content.article.Form;
import learninghub.content.article.PublishedPiece;

/** What a piece is called in each of the formats. */
enum Kind {
    NEWS("NEWS", "article-newspaper", "misc", "NewsArticle"),
    BLOG("BLOG", "post-weblog", "misc", "BlogPosting"),
    INTERVIEW("ELEC", "interview", "misc", "Article"),
    AUDIO("SOUND", "broadcast", "misc", "Article"),
    VIDEO("VIDEO", "motion_picture", "misc", "Article"),
    REPORT("RPRT", "report", "techreport", "Report"),
    RESOURCE("ELEC", "webpage", "misc", "LearningResource"),
    PAGE("ELEC", "webpage", "misc", "Article");

    private final String ris;
    private final String csl;
    private final String bibTex;
    private final String schemaOrg;

    Kind(String ris, String csl, String bibTex, String schemaOrg) {
        this.ris = ris;
        this.csl = csl;
        this.bibTex = bibTex;
        this.schemaOrg = schemaOrg;
    }

    static Kind of(PublishedPiece piece) {
        if (piece.type() == ArticleType.NEWS) {
            return NEWS;
        }
        Kind byForm = piece.form() == null ? PAGE : of(piece.form());
        return byForm == PAGE && piece.type() == ArticleType.RESOURCE ? RESOURCE : byForm;
    }

    private static Kind of(Form form) {
        return switch (form) {
            case BLOG, OPINION, STORY, LETTER -> BLOG;
            case INTERVIEW -> INTERVIEW;
            case PODCAST -> AUDIO;
            case VIDEO -> VIDEO;
            case REPORT_SUMMARY, GUIDANCE -> REPORT;
            default -> PAGE;
        };
    }

    String ris() {
        return ris;
    }

    String csl() {
        return csl;
    }

    String bibTex() {
        return bibTex;
    }

    String schemaOrg() {
        return schemaOrg;
    }
}
