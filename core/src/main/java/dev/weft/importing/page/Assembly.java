package dev.weft.importing.page;

import dev.weft.body.Body;
import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.importing.document.Page;
import dev.weft.importing.document.PageCodes;
import dev.weft.importing.evidence.Dates;
import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Ground;
import dev.weft.importing.evidence.Phrase;
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
final class Assembly {
    private final Facts facts;
    private final Page page;
    private final WebAddress address;
    private final WebAddress base;
    private final Consumer<Finding> findings;
    private List<Attachment> attachments = List.of();
    private Body body = Body.EMPTY;

    Assembly(Facts facts, Page page, Consumer<Finding> findings) {
        this.facts = facts;
        this.page = page;
        this.address = page.address();
        this.base = page.base();
        this.findings = findings;
    }

    void attachments(List<Attachment> files) {
        attachments = files;
    }

    void body(Body text) {
        body = text;
    }

    PageReading build(PageKind kind, @Nullable WebAddress firstPage, SiteFacts site) {
        String title = facts.get(Fact.TITLE);
        if (title.isEmpty()) {
            missing("title", "标题", "title");
            title = address.host();
        }
        for (String lost : facts.disputed(Fact.TITLE)) {
            findings.accept(PageCodes.TITLE_DISPUTED.at(
                    "/title",
                    "网页上有不同的标题，取「" + title + "」，未取「" + lost + "」",
                    "the page has titles that differ: \"" + title + "\" was taken, not \"" + lost + "\""));
        }
        ArticleBuilder article = Article.builder(id(), title);
        List<String> breadcrumb = Trail.sections(facts.get(Fact.BREADCRUMB), title, facts.get(Fact.SITE));
        article.section(section(breadcrumb));
        published(article);
        source(article);
        article.byline(new Credits(facts, page).credits());
        article.subtitle(facts.get(Fact.SUBTITLE));
        notice(article);
        views(article);
        rest(article, title);
        if (body.isEmpty()) {
            missing("body", "正文", "text");
        }
        return new PageReading(
                kind,
                firstPage,
                article.attachments(attachments).body(body).build(),
                facts.get(Fact.SITE),
                breadcrumb,
                site.organisations(),
                site.icp(),
                site.police(),
                facts.surest());
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
        PreciseDate date = Dates.find(facts.get(Fact.PUBLISHED));
        PreciseDate modified = Dates.find(facts.get(Fact.MODIFIED));
        if (date == null && modified != null) {
            // Where a page says when it was changed and nothing else, that is its date.
            date = modified;
        }
        if (date == null) {
            date = Dates.inPath(address.path());
            if (date != null) {
                facts.offer(Fact.PUBLISHED, date.toString(), "address", Ground.DATE_IN_ADDRESS);
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
        while (Phrase.UNKNOWN.is(facts.get(Fact.SOURCE)) || isAuthor(facts.get(Fact.SOURCE))) {
            facts.dismiss(Fact.SOURCE, facts.get(Fact.SOURCE));
        }
        String name = facts.get(Fact.SOURCE);
        if (name.isEmpty()) {
            return;
        }
        String site = facts.get(Fact.SITE);
        boolean own = name.equals(site)
                || Phrase.OWN_SOURCE.is(name)
                || name.startsWith("本站原创")
                || !site.isEmpty() && (site.contains(name) || name.contains(site));
        Source.Kind kind = own ? Source.Kind.ORIGINAL : Source.Kind.REPRINT;
        article.source(Source.builder(kind, name)
                .address(own ? null : resolved(Fact.SOURCE_URL))
                .build());
    }

    /** Returns whether a name beside the date, which nothing says is a source, is surer that of the author. */
    private boolean isAuthor(String source) {
        return !source.isEmpty()
                && source.equals(facts.get(Fact.AUTHOR))
                && facts.confidence(Fact.SOURCE) <= Ground.UNLABELLED_SOURCE.confidence()
                && facts.confidence(Fact.AUTHOR) > facts.confidence(Fact.SOURCE);
    }

    private @Nullable WebAddress resolved(Fact fact) {
        try {
            return facts.get(fact).isEmpty() ? null : base.resolve(facts.get(fact));
        } catch (InvalidValueException e) {
            facts.forget(fact);
            return null;
        }
    }

    /** What a notice of an authority says of itself. */
    private void notice(ArticleBuilder article) {
        Notice notice = Notice.builder()
                .number(facts.get(Fact.NUMBER))
                .issuer(facts.get(Fact.ISSUER))
                .effective(Dates.find(facts.get(Fact.EFFECTIVE)))
                .deadline(Dates.find(facts.get(Fact.DEADLINE)))
                .build();
        if (!notice.equals(Notice.builder().build())) {
            article.notice(notice);
        }
    }

    private void views(ArticleBuilder article) {
        String count = facts.get(Fact.VIEWS);
        boolean digits =
                !count.isEmpty() && count.length() <= 15 && count.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits) {
            article.views(Views.builder(Long.parseLong(count)).build());
        }
    }

    private void rest(ArticleBuilder article, String title) {
        boolean notice = Phrase.NOTICE_END.entries().stream().anyMatch(title::endsWith)
                || title.startsWith("关于") && title.endsWith("的函");
        article.kind(notice ? Article.Kind.NOTICE : Article.Kind.NEWS);
        String lead = facts.get(Fact.LEAD);
        if (!lead.isEmpty() && facts.confidence(Fact.LEAD) >= 0.6 && !lead.equals(title) && !beginsWith(lead)) {
            article.lead(lead);
        }
        if (!facts.get(Fact.KEYWORDS).isEmpty()) {
            article.tags(List.of(facts.get(Fact.KEYWORDS).split("[、，,;；]\\s*", -1)));
        }
        if (facts.get(Fact.LANGUAGE).startsWith("en")
                && title.chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count() * 2 > title.length()) {
            // Templates are made in English, and nobody changes what does not show.
            facts.forget(Fact.LANGUAGE);
        }
        try {
            if (!facts.get(Fact.LANGUAGE).isEmpty()) {
                article.language(Language.of(facts.get(Fact.LANGUAGE)));
            }
        } catch (InvalidValueException e) {
            facts.forget(Fact.LANGUAGE);
        }
        cover(article);
    }

    /** Returns whether the text begins with what is said to lead to it. */
    private boolean beginsWith(String lead) {
        String text = body.plainText();
        return text.substring(0, Math.min(200, text.length())).contains(lead.substring(0, Math.min(20, lead.length())));
    }

    private void cover(ArticleBuilder article) {
        if (facts.confidence(Fact.IMAGE) >= 0.8) {
            try {
                article.cover(Image.of(base.resolve(facts.get(Fact.IMAGE)), AltText.UNKNOWN));
            } catch (InvalidValueException e) {
                facts.forget(Fact.IMAGE);
            }
        }
    }
}
