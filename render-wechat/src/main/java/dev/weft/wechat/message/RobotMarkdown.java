package dev.weft.wechat.message;

import dev.weft.body.Block;
import dev.weft.finding.Finding;
import dev.weft.markup.JsonWriter;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.render.Site;
import dev.weft.value.Language;
import dev.weft.value.WebAddress;
import dev.weft.wechat.limit.Field;
import dev.weft.wechat.limit.Limit;
import dev.weft.wechat.limit.LimitProfile;
import dev.weft.wechat.limit.Shortener;
import java.util.List;
import java.util.function.Consumer;

/** Articles as texts of a WeCom robot: plain, and in either version of its Markdown. */
public final class RobotMarkdown {
    private final LimitProfile limits;

    private RobotMarkdown(LimitProfile limits) {
        this.limits = limits;
    }

    /** Returns a writer within limits. */
    public static RobotMarkdown of(LimitProfile limits) {
        return new RobotMarkdown(limits);
    }

    private static String readOn(Article article, Site site) {
        Language language = article.language().orElse(site.publication().language());
        return language.isChinese() ? "阅读全文" : "Read on";
    }

    /** Returns a message of type {@code text}: title, summary and address. */
    public String text(Article article, Site site, Consumer<Finding> findings) {
        WebAddress page = site.address(site.page(article));
        Utf8Writer out = new Utf8Writer(1024);
        JsonWriter json = JsonWriter.onto(out).object().text("msgtype", "text").object("text");
        String head =
                fitted(article, article.summary(), Field.ROBOT_TEXT, article.title() + "\n", "\n" + page, findings);
        json.text("content", head).endObject().endObject();
        return out.toString();
    }

    /** Returns a message of type {@code markdown}: title, summary and a link, in a syntax that every client knows. */
    public String markdown(Article article, Site site, Consumer<Finding> findings) {
        WebAddress page = site.address(site.page(article));
        String link = "\n[" + readOn(article, site) + "](" + MarkdownText.address(page) + ")";
        String head = "# " + MarkdownText.v1(article.title()) + "\n";
        Utf8Writer out = new Utf8Writer(1024);
        JsonWriter json =
                JsonWriter.onto(out).object().text("msgtype", "markdown").object("markdown");
        String summary = article.summary().isEmpty() ? "" : "> ";
        json.text(
                "content",
                fitted(
                        article,
                        MarkdownText.v1(article.summary()),
                        Field.ROBOT_MARKDOWN,
                        head + summary,
                        link,
                        findings));
        json.endObject().endObject();
        return out.toString();
    }

    /** Puts a summary between what must stand before and after it, shortened to what is left of the limit. */
    private String fitted(
            Article article, String summary, Field field, String before, String after, Consumer<Finding> findings) {
        int fixed = LimitProfile.size(field, before) + LimitProfile.size(field, after);
        int left = Math.max(1, limits.limit(field).max() - fixed);
        LimitProfile rest = limits.with(
                field,
                new Limit(
                        left, limits.limit(field).source(), limits.limit(field).checked()));
        String text = new Shortener(rest, article.id().value(), findings).text(field, "/lead", summary);
        String all = before + text + after;
        return limits.allows(field, all) ? all : limits.shorten(field, before.strip());
    }

    /**
     * Returns a message of type {@code markdown_v2}: title, as many blocks of the text as fit, and a link to all of it.
     * The rest is reported.
     */
    public String markdownV2(Article article, Site site, Consumer<Finding> findings) {
        int max = limits.limit(Field.ROBOT_MARKDOWN).max();
        String link = "[" + readOn(article, site) + "](" + MarkdownText.address(site.address(site.page(article))) + ")";
        int room = max - LimitProfile.size(Field.ROBOT_MARKDOWN, link);
        Utf8Writer text = new Utf8Writer(8192);
        text.raw("# ").raw(MarkdownText.v2(article.title())).raw("\n\n");
        MarkdownBody body = new MarkdownBody(text);
        List<Block> blocks = article.text().blocks();
        int kept = 0;
        int size = text.size();
        while (kept < blocks.size() && size <= room) {
            blocks.get(kept).accept(body);
            if (text.size() > room) {
                break;
            }
            size = text.size();
            kept++;
        }
        text.truncate(size);
        if (kept == blocks.size()) {
            body.notes();
        }
        if (text.size() > room) {
            text.truncate(size);
            findings.accept(MessageCodes.MARKDOWN_CUT
                    .at(
                            "/body",
                            "正文的注释没有发送：群机器人 Markdown 上限为 " + max + " 字节",
                            "the notes of the text are not sent: the limit of a robot's Markdown is " + max + " bytes")
                    .inArticle(article.id().value()));
        }
        if (kept < blocks.size()) {
            findings.accept(MessageCodes.MARKDOWN_CUT
                    .at(
                            "/body/blocks/" + kept,
                            "正文共 " + blocks.size() + " 段，群机器人 Markdown 上限为 " + max + " 字节：只发送前 " + kept + " 段",
                            "the text has " + blocks.size() + " blocks, the limit of a robot's Markdown is " + max
                                    + " bytes: only the first " + kept + " are sent")
                    .inArticle(article.id().value()));
        }
        Utf8Writer out = new Utf8Writer(8192);
        JsonWriter json =
                JsonWriter.onto(out).object().text("msgtype", "markdown_v2").object("markdown_v2");
        String content = text.raw(link).toString();
        json.text("content", limits.allows(Field.ROBOT_MARKDOWN, content) ? content : link)
                .endObject()
                .endObject();
        return out.toString();
    }
}
