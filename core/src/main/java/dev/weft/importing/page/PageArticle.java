package dev.weft.importing.page;

import dev.weft.body.Body;
import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Notice;
import dev.weft.model.Source;
import dev.weft.model.Views;
import dev.weft.value.AltText;
import dev.weft.value.Attachment;
import dev.weft.value.Image;
import dev.weft.value.Language;
import dev.weft.value.PathSegment;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes an article of the facts that were found about it. */
final class PageArticle {
    private final Facts facts;
    private final WebAddress address;
    private final Consumer<Finding> findings;
    private List<Attachment> attachments = List.of();
    private Body body = Body.EMPTY;

    PageArticle(Facts facts, WebAddress address, Consumer<Finding> findings) {
        this.facts = facts;
        this.address = address;
        this.findings = findings;
    }

    void attachments(List<Attachment> files) {
        attachments = files;
    }

    void body(Body text) {
        body = text;
    }

    PageReading build(PageSite site) {
        String title = facts.get("title");
        if (title.isEmpty()) {
            missing("title", "标题", "title");
            title = address.host();
        }
        ArticleBuilder article = Article.builder(id(), title);
        List<String> breadcrumb = PageTrail.sections(facts.get("breadcrumb"), title, facts.get("site"));
        article.section(section(breadcrumb));
        published(article);
        source(article);
        article.byline(new PageByline(facts, address.host()).credits());
        article.subtitle(facts.get("subtitle"));
        notice(article);
        views(article);
        rest(article, title);
        if (body.isEmpty()) {
            missing("body", "正文", "text");
        }
        return new PageReading(
                article.attachments(attachments).body(body).build(),
                facts.get("site"),
                breadcrumb,
                site.organisations(),
                site.icp(),
                site.police(),
                facts.all());
    }

    private void missing(String field, String zh, String en) {
        findings.accept(PageCodes.FACT_MISSING.at("/" + field, "网页上没有找到" + zh, "no " + en + " was found on the page"));
    }

    /** The last part of the address that is more than index.html, without its ending. */
    private String id() {
        String path = address.path();
        String[] parts = path.split("/", -1);
        for (int i = parts.length - 1; i >= 0; i--) {
            String part = parts[i];
            int dot = part.lastIndexOf('.');
            String stem = dot > 0 ? part.substring(0, dot) : part;
            if (!stem.isEmpty()
                    && !stem.equals("index")
                    && !stem.equals("content")
                    && !stem.equals("show")
                    && !stem.equals("article")
                    && !stem.equals("detail")
                    && !stem.equals("view")) {
                return PathSegment.from(stem);
            }
        }
        String suffix = address.suffix();
        return PathSegment.from(suffix.length() > 1 ? suffix.substring(1) : address.host());
    }

    private static String section(List<String> breadcrumb) {
        StringBuilder path = new StringBuilder();
        for (String name : breadcrumb) {
            path.append(path.length() == 0 ? "" : "/").append(PathSegment.from(name));
        }
        return path.toString();
    }

    private void published(ArticleBuilder article) {
        PreciseDate date = PageDates.find(facts.get("published"));
        PreciseDate modified = PageDates.find(facts.get("modified"));
        if (date == null && modified != null) {
            // Where a page says when it was changed and nothing else, that is its date.
            date = modified;
        }
        if (date == null) {
            date = PageDates.inPath(address.path());
            if (date != null) {
                facts.offer("published", date.toString(), "address", 0.4);
            }
        }
        if (date == null) {
            missing("published", "发布日期", "date");
        } else {
            article.published(date);
        }
        if (modified != null
                && date != null
                && !modified.toString().equals(date.toString())
                && !modified.day().isBefore(date.day())) {
            article.modified(modified);
        }
    }

    private void source(ArticleBuilder article) {
        String name = facts.get("source");
        if (name.isEmpty()) {
            return;
        }
        String site = facts.get("site");
        boolean own = name.equals(site)
                || name.equals("本站")
                || name.equals("本网")
                || name.equals("原创")
                || name.startsWith("本站原创")
                || !site.isEmpty() && (site.contains(name) || name.contains(site));
        Source.Kind kind = own ? Source.Kind.ORIGINAL : Source.Kind.REPRINT;
        article.source(new Source(kind, name, own ? null : resolved("sourceUrl"), "", "", ""));
    }

    private @Nullable WebAddress resolved(String field) {
        try {
            return facts.get(field).isEmpty() ? null : address.resolve(facts.get(field));
        } catch (InvalidValueException e) {
            facts.forget(field);
            return null;
        }
    }

    /** What a notice of an authority says of itself. */
    private void notice(ArticleBuilder article) {
        Notice notice = new Notice(
                facts.get("number"),
                facts.get("issuer"),
                PageDates.find(facts.get("effective")),
                PageDates.find(facts.get("deadline")));
        if (!notice.equals(new Notice("", "", null, null))) {
            article.notice(notice);
        }
    }

    private void views(ArticleBuilder article) {
        String count = facts.get("views");
        boolean digits =
                !count.isEmpty() && count.length() <= 15 && count.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits) {
            article.views(new Views(Long.parseLong(count), null));
        }
    }

    private void rest(ArticleBuilder article, String title) {
        boolean notice = title.endsWith("通知")
                || title.endsWith("公告")
                || title.endsWith("公示")
                || title.endsWith("通告")
                || title.startsWith("关于") && title.endsWith("的函");
        article.kind(notice ? Article.Kind.NOTICE : Article.Kind.NEWS);
        String lead = facts.get("lead");
        String text = body.plainText();
        String start = lead.substring(0, Math.min(20, lead.length()));
        if (facts.confidence("lead") >= 0.6
                && !lead.equals(title)
                && !start.isEmpty()
                && text.indexOf(start) != 0
                && !text.substring(0, Math.min(200, text.length())).contains(start)) {
            article.lead(lead);
        }
        if (!facts.get("keywords").isEmpty()) {
            article.tags(List.of(facts.get("keywords").split("[、，,;；]\\s*", -1)));
        }
        try {
            if (!facts.get("language").isEmpty()) {
                article.language(Language.of(facts.get("language")));
            }
        } catch (InvalidValueException e) {
            facts.forget("language");
        }
        cover(article);
    }

    private void cover(ArticleBuilder article) {
        if (facts.confidence("image") >= 0.8) {
            try {
                article.cover(Image.of(address.resolve(facts.get("image")), AltText.UNKNOWN));
            } catch (InvalidValueException e) {
                facts.forget("image");
            }
        }
    }
}
