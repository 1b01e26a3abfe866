package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import org.jspecify.annotations.Nullable;

/** Published pieces, filtered and sorted: one query a page, whatever the filters. */
@ApplicationScoped
class LiveArticleList {
    /** The order of stale pieces when no other is asked for. */
    static final String OVERDUE = "reviewBy";

    /** Written by the one of this parameter, under a name or anonymously; only ever of the caller himself. */
    private static final String BY =
            "(la.submitted_by = :%1$s or la.article_id in (select a.id from article a join sealed_author s"
                    + " on s.id = a.sealed_author where s.subject = :%1$s))";

    private final EntityManager database;
    private final Clock clock;

    LiveArticleList(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    ReadyMade.Page page(ArticleFilter filter, Caller caller) {
        Page<String> cards = Page.of(
                rows("la.card, la.closes_at", filter, caller),
                filter.limit,
                this::card,
                Order.of(filter.order())::cursor);
        return new ReadyMade.Page(cards.items(), cards.next());
    }

    /** The same page as anybody sees it, without texts; it ends before these come to more than {@code mostBytes}. */
    Page<PublishedPieces.Head> heads(ArticleFilter filter, long mostBytes) {
        List<Tuple> rows = rows("la.etag, la.updated_at, octet_length(la.view) as bytes", filter, Caller.NOBODY);
        return Page.of(
                rows,
                Math.min(filter.limit, fitting(rows, mostBytes)),
                row -> new PublishedPieces.Head(
                        row.get("article_id", UUID.class),
                        row.get("etag", String.class),
                        row.get("updated_at", Instant.class)),
                Order.of(filter.order())::cursor);
    }

    /** Ids in their own order, which no change disturbs. */
    List<UUID> idsAfter(UUID last, ArticleFilter filter, int most) {
        Conditions where = conditions(filter, Caller.NOBODY, false);
        where.add("la.article_id > :last");
        where.bind("last", last);
        Query query = database.createNativeQuery("select la.article_id from " + where.from() + " " + where.sql()
                + " order by la.article_id limit :rows");
        where.bindTo(query);
        return query.setParameter("rows", most).getResultList();
    }

    private static int fitting(List<Tuple> rows, long mostBytes) {
        int fitting = 0;
        long bytes = 0;
        for (Tuple row : rows) {
            bytes += row.get("bytes", Integer.class);
            if (bytes > mostBytes && fitting > 0) {
                break;
            }
            fitting++;
        }
        return fitting;
    }

    /** One more than the page shows, with what cursors are made of. The limit is part of the statement: else it is planned at each use. */
    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String columns, ArticleFilter filter, Caller caller) {
        Order sort = Order.of(filter.order());
        Conditions where = conditions(filter, caller, sort.isPublished());
        Order order = where.isDriven() ? sort.along(Conditions.DRIVER) : sort;
        Cursor after = filter.after(2);
        if (after != null) {
            where.add("(" + order.key() + ", " + order.id() + ") " + order.beyond() + " (" + order.cast()
                    + ", cast(:id as uuid))");
            where.bind("key", order.key(after));
            where.bind("id", after.uuid(1).toString());
        }
        Query query = database.createNativeQuery(
                "select " + columns + ", cast(" + order.key() + " as text) as key, la.article_id from " + where.from()
                        + " " + where.sql() + " order by " + order.key() + order.direction() + ", " + order.id()
                        + order.direction() + " limit " + filter.rows(),
                Tuple.class);
        where.bindTo(query);
        return query.getResultList();
    }

    private String card(Tuple row) {
        String card = row.get("card", String.class);
        Instant closesAt = row.get("closes_at", Instant.class);
        return closesAt == null
                ? card
                : Surroundings.around(card, "{\"closed\":" + !closesAt.isAfter(clock.instant()) + "}");
    }

    private static Conditions conditions(ArticleFilter filter, Caller caller, boolean newestFirst) {
        Conditions where = new Conditions(newestFirst);
        tags(where, filter);
        categories(where, filter);
        where.equal("la.type", "type", filter.type);
        where.equal("la.form", "form", filter.form);
        where.equal("la.country", "country", filter.country);
        where.equal("la.language", "language", filter.language);
        where.equal("la.access", "access", filter.access);
        submitter(where, filter, caller);
        if (filter.stale) {
            stale(where, caller);
        }
        where.among("la.authors", "author", filter.author);
        where.among("la.organisations", "organisation", filter.organisation);
        where.range(
                where.isDriven() ? Conditions.DRIVER + ".published_at" : "la.published_at",
                "published",
                ArticleFilter.from("publishedFrom", filter.publishedFrom),
                ArticleFilter.before("publishedTo", filter.publishedTo));
        where.range(
                "la.updated_at",
                "updated",
                ArticleFilter.from("updatedFrom", filter.updatedFrom),
                ArticleFilter.before("updatedTo", filter.updatedTo));
        return where;
    }

    /** By the day in UTC. */
    private static void stale(Conditions where, Caller caller) {
        where.add("la.review_by <= cast(now() at time zone 'UTC' as date)");
        String subject = caller.requireSubject();
        if (!caller.has(Article.EDITOR)) {
            where.add(BY.formatted("owner"));
            where.bind("owner", subject);
        }
    }

    /** Only his own anonymous pieces does anybody find by who wrote them. */
    private static void submitter(Conditions where, ArticleFilter filter, Caller caller) {
        String by = "me".equals(filter.submittedBy) ? caller.requireSubject() : filter.submittedBy;
        if (by != null && caller.is(by)) {
            where.add(BY.formatted("by"));
            where.bind("by", by);
        } else {
            where.equal("la.submitted_by", "by", by);
        }
    }

    private static void tags(Conditions where, ArticleFilter filter) {
        if (filter.tags.isEmpty()) {
            return;
        }
        List<List<String>> groups = filter.tagMode.equals("any")
                ? List.of(filter.tags)
                : filter.tags.stream().map(List::of).toList();
        for (int i = 0; i < groups.size(); i++) {
            where.linked(
                    "live_article_tag",
                    "tag_id",
                    "select a.tag_id from tag_address a where a.slug",
                    "tag" + i,
                    groups.get(i));
        }
    }

    private static void categories(Conditions where, ArticleFilter filter) {
        Map<String, List<String>> byVocabulary =
                filter.categories.stream().collect(Collectors.groupingBy(category -> category.replaceFirst("/.*", "")));
        int i = 0;
        for (Map.Entry<String, List<String>> group : new java.util.TreeMap<>(byVocabulary).entrySet()) {
            where.bind("vocabulary" + i, group.getKey());
            where.linked(
                    "live_article_term",
                    "term_id",
                    "select a.term_id from term_address a where a.vocabulary = :vocabulary" + i + " and a.path",
                    "path" + i,
                    paths(group.getValue()));
            i++;
        }
    }

    private static List<String> paths(List<String> categories) {
        return categories.stream()
                .map(category -> category.replaceFirst("^[^/]*/?", ""))
                .toList();
    }

    /** What pages are ordered by: a key and, among equals, the id. */
    private record Order(String key, String id, boolean descending) {
        static Order of(String sort) {
            boolean descending = sort.startsWith("-");
            String key = switch (descending ? sort.substring(1) : sort) {
                case "title" -> "lower(la.title)";
                case "updatedAt" -> "la.updated_at";
                case OVERDUE -> "la.review_by";
                default -> "la.published_at";
            };
            return new Order(key, "la.article_id", descending);
        }

        boolean isPublished() {
            return key.equals("la.published_at");
        }

        /** The same order by the copies of its columns in a link table. */
        Order along(String link) {
            return new Order(link + ".published_at", link + ".article_id", descending);
        }

        boolean isTime() {
            return key.endsWith(".updated_at") || key.endsWith(".published_at");
        }

        String cast() {
            return isTime() ? "cast(:key as timestamptz)" : key.equals("la.review_by") ? "cast(:key as date)" : ":key";
        }

        String key(Cursor after) {
            if (key.equals("la.review_by")) {
                return after.date(0).toString();
            }
            return isTime() ? after.instant(0).toString() : after.text(0);
        }

        String beyond() {
            return descending ? "<" : ">";
        }

        String direction() {
            return descending ? " desc" : "";
        }

        Cursor cursor(Tuple row) {
            String key = row.get("key", String.class);
            return Cursor.of(isTime() ? instant(key) : key, row.get("article_id"));
        }

        private static Instant instant(String timestamptz) {
            String iso = timestamptz.replace(' ', 'T');
            return java.time.OffsetDateTime.parse(iso.matches(".*[+-]\\d\\d$") ? iso + ":00" : iso)
                    .toInstant();
        }
    }

    /**
     * Collects conditions and their parameters. Where the order is that of the link tables, the first single tag or category drives: its
     * links are walked in order and the walk ends with the page, however many pieces have it. Further links are then looked up row by row
     * ({@code offset 0}: the planner would sort them all first).
     */
    private static final class Conditions {
        static final String DRIVER = "driver";

        private final boolean inLinkOrder;
        private String from = "live_article la";
        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Conditions(boolean inLinkOrder) {
            this.inLinkOrder = inLinkOrder;
        }

        boolean isDriven() {
            return from.contains(DRIVER);
        }

        String from() {
            return from;
        }

        void add(String condition) {
            parts.add(condition);
        }

        void bind(String name, Object value) {
            parameters.put(name, value);
        }

        void equal(String column, String name, @Nullable String value) {
            if (value != null) {
                add(column + " = :" + name);
                bind(name, value);
            }
        }

        void among(String column, String name, @Nullable String value) {
            if (value != null) {
                add(":" + name + " = any (" + column + ")");
                bind(name, value);
            }
        }

        void range(String column, String name, @Nullable Instant from, @Nullable Instant before) {
            if (from != null) {
                add(column + " >= :" + name + "From");
                bind(name + "From", from);
            }
            if (before != null) {
                add(column + " < :" + name + "Before");
                bind(name + "Before", before);
            }
        }

        /** Linked to one of those that are called one of these: a single name is compared as it is, which is planned once. */
        void linked(String table, String target, String named, String name, List<String> names) {
            boolean single = names.size() == 1;
            String targets = named + (single ? " = :" + name : " = any (:" + name + ")");
            bind(name, single ? names.getFirst() : names.toArray(String[]::new));
            if (single && inLinkOrder && !isDriven()) {
                from = table + " " + DRIVER + " join live_article la on la.article_id = " + DRIVER + ".article_id";
                add(DRIVER + "." + target + " = (" + targets + ")");
            } else {
                add("exists (select from " + table
                        + " l where l.article_id = la.article_id and l.published_at = la.published_at and l." + target
                        + " = any (array(" + targets + "))" + (isDriven() ? " offset 0)" : ")"));
            }
        }

        String sql() {
            return parts.isEmpty() ? "" : "where " + String.join(" and ", parts);
        }

        void bindTo(Query query) {
            parameters.forEach(query::setParameter);
        }
    }
}
