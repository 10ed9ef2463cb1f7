package dev.weft.newsroom.channel;

import dev.weft.finding.Finding;
import dev.weft.html.HtmlFormats;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.newsroom.site.Sites;
import dev.weft.newsroom.speech.Speech;
import dev.weft.newsroom.speech.Words;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Renderer;
import dev.weft.render.Rendition;
import dev.weft.render.Site;
import dev.weft.render.Subject;
import dev.weft.rss.FeedFormats;
import dev.weft.validation.Validator;
import dev.weft.wechat.WechatFormats;
import dev.weft.wechat.limit.LimitProfile;
import dev.weft.wechat.share.CardPicture;
import dev.weft.wechat.share.ShareCard;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.springframework.stereotype.Component;

/** An article as every channel will show it, though readers have nothing of it yet. */
@Component
public class Channels {
    /** Nothing runs in a preview; the browser would say so of each. */
    private static final Pattern SCRIPTS = Pattern.compile("(?s)<script\\b[^>]*>.*?</script>");

    private final Sites sites;
    private final Clock clock;
    private final MeterRegistry meters;

    Channels(Sites sites, Clock clock, MeterRegistry meters) {
        this.sites = sites;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * What the channels show. Every text is a whole document that can stand in a frame.
     *
     * @param page the web page
     * @param account the official-account article
     * @param card the shared link, in a chat
     * @param feed the item, in a feed reader
     * @param findings what should be known, errors first
     * @param characters how long the text is
     * @param minutes how long it takes to read
     */
    public record Shown(
            String page,
            String account,
            String card,
            String feed,
            List<ChannelFinding> findings,
            int characters,
            int minutes) {}

    /**
     * A poster.
     *
     * @param png the picture; empty where none could be drawn
     * @param findings what was found, or why there is none
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Poster(byte[] png, List<ChannelFinding> findings) {}

    /** Returns what every channel shows of an article, as if it were published now. */
    public Shown show(Article draft, List<Finding> read, Speech speech) {
        Article article = usable(draft);
        Site site = sites.published();
        Set<Finding> findings = new LinkedHashSet<>(read);
        Validator.standard().withNow(clock.instant()).check(article, site.publication(), findings::add);
        ArticlePage subject = ArticlePage.of(article);
        String page = render(site, HtmlFormats.ARTICLE, subject, findings);
        String account = render(site, WechatFormats.ARTICLE, subject, findings);
        render(site, WechatFormats.DRAFT, subject, findings);
        Listing listing = Listing.home(List.of(article), changed(article, site.publication()));
        String rss = render(site, FeedFormats.RSS, listing, findings);
        ShareCard card = ShareCard.of(
                article, site, LimitProfile.CONSERVATIVE, finding -> findings.add(finding.inFormat("wechat/card")));
        card.check(site.publication(), finding -> findings.add(finding.inFormat("wechat/card")));
        return new Shown(
                framed(withQr(page, site, subject), site, article),
                local(account, site.publication()),
                local(chat(card, site.publication()), site.publication()),
                local(reader(rss, site.publication(), speech), site.publication()),
                sorted(findings, speech),
                article.characterCount(),
                article.readingMinutes());
    }

    private static Article usable(Article draft) {
        return draft.toBuilder().status(Article.Status.USABLE).build();
    }

    private Instant changed(Article article, Publication publication) {
        return article.changed().map(date -> date.instant(publication.zone())).orElse(clock.instant());
    }

    /** Returns a document; of a subject that the format does not take, nothing. */
    private <S extends Subject> String render(Site site, Format<S> format, S subject, Set<Finding> findings) {
        Optional<Renderer<S>> renderer = site.renderer(format).filter(found -> found.accepts(subject));
        if (renderer.isEmpty()) {
            return "";
        }
        Timer.Sample sample = Timer.start(meters);
        Rendition rendition = renderer.get().render(subject);
        sample.stop(meters.timer("weft.renders", "format", format.id(), "of", "preview"));
        rendition.report().first().forEach(finding -> findings.add(finding.inFormat(format.id())));
        return rendition.text();
    }

    private List<ChannelFinding> sorted(Set<Finding> findings, Speech speech) {
        List<Finding> all = new ArrayList<>(findings);
        // Stable: what is as bad stays in the order of the article.
        all.sort((a, b) -> b.severity().compareTo(a.severity()));
        return all.stream()
                .map(finding -> ChannelFinding.of(finding, speech))
                .distinct()
                .toList();
    }

    /** Returns a page that holds its QR code itself: what is not published has none to ask for. */
    private static String withQr(String page, Site site, ArticlePage subject) {
        Optional<Renderer<ArticlePage>> renderer =
                site.renderer(WechatFormats.QR).filter(found -> found.accepts(subject));
        if (renderer.isEmpty()) {
            return page;
        }
        String svg = Base64.getEncoder()
                .encodeToString(renderer.get().render(subject).bytes());
        String reference = site.page(subject).to(site.path(WechatFormats.QR, subject));
        return page.replace("src=\"" + reference + "\"", "src=\"data:image/svg+xml;base64," + svg + "\"");
    }

    /** Returns a page that finds its style sheet and pictures from wherever it stands. */
    private static String framed(String page, Site site, Article article) {
        String path = "/" + site.page(article).encoded();
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String still = SCRIPTS.matcher(page).replaceAll("");
        return local(still.replaceFirst("<head>", "<head><base href=\"" + folder + "\">"), site.publication());
    }

    /** Returns HTML in which the publication's pictures are asked of this host. */
    private static String local(String html, Publication publication) {
        return html.replace("src=\"" + publication.base(), "src=\"/");
    }

    /** Returns a chat in which the link was shared. */
    private static String chat(ShareCard card, Publication publication) {
        String bubble = new CardPicture(card, publication.name(), false).html();
        return "<!DOCTYPE html><html lang=\"" + publication.language().tag()
                + "\"><head><meta charset=\"utf-8\"><style>body{margin:0;padding:18px"
                + " 14px;background:#ededed;display:flex;gap:8px;align-items:flex-start;"
                + "justify-content:flex-end;font-family:sans-serif}i{flex:none;width:38px;height:38px;border-radius:5px;"
                + "background:linear-gradient(135deg,#24496b,#e0925b)}</style></head><body>"
                + bubble + "<i></i></body></html>";
    }

    /** Returns the item of a feed as a reader's application shows it; of what is in no feed, that it is in none. */
    private static String reader(String rss, Publication publication, Speech speech) {
        Document feed = Jsoup.parse(rss, "", Parser.xmlParser());
        Element item = feed.selectFirst("item");
        Document out = Document.createShell("");
        out.root().child(0).attr("lang", publication.language().tag());
        out.head().appendElement("meta").attr("charset", "utf-8");
        out.head()
                .appendElement("style")
                .appendText(
                        "body{margin:0;padding:20px 22px;font:15px/1.7 sans-serif;color:#222}header{border-bottom:1px"
                                + " solid #ddd;margin-bottom:14px;padding-bottom:12px}header"
                                + " b{display:block;font-size:20px;line-height:1.35;margin:4px"
                                + " 0}small{color:#666}img,video{max-width:100%;height:auto}figure{margin:14px"
                                + " 0}figcaption{color:#666;font-size:13px}table{border-collapse:collapse}td,th{border:1px"
                                + " solid #ccc;padding:4px 8px}a{color:#24496b}");
        if (item == null) {
            out.body().appendElement("p").text(Words.of("in-no-feed", speech));
            return out.outerHtml();
        }
        Element header = out.body().appendElement("header");
        header.appendElement("small").text(publication.name());
        header.appendElement("b").text(text(item, "title"));
        header.appendElement("small").text((text(item, "dc|creator") + "  " + text(item, "pubDate")).strip());
        Element content = item.selectFirst("content|encoded");
        out.body().appendElement("main").html(content == null ? text(item, "description") : content.text());
        return out.outerHtml();
    }

    private static String text(Element item, String name) {
        Element child = item.selectFirst(name);
        return child == null ? "" : child.text();
    }

    /** Returns the poster of an article. */
    public Poster poster(Article draft, Speech speech) {
        ArticlePage subject = ArticlePage.of(usable(draft));
        Optional<Renderer<ArticlePage>> renderer = sites.complete().renderer(WechatFormats.POSTER);
        Optional<Finding> obstacle = renderer.flatMap(Renderer::obstacle);
        if (renderer.isEmpty() || obstacle.isPresent() || !renderer.get().accepts(subject)) {
            return new Poster(
                    new byte[0],
                    obstacle.map(finding -> List.of(ChannelFinding.of(finding, speech)))
                            .orElse(List.of()));
        }
        Timer.Sample sample = Timer.start(meters);
        Rendition rendition = renderer.get().render(subject);
        sample.stop(meters.timer("weft.renders", "format", WechatFormats.POSTER.id(), "of", "preview"));
        Set<Finding> findings = new LinkedHashSet<>();
        rendition.report().first().forEach(finding -> findings.add(finding.inFormat(WechatFormats.POSTER.id())));
        return new Poster(rendition.bytes(), sorted(findings, speech));
    }
}
