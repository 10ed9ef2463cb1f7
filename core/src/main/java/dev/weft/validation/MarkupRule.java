package dev.weft.validation;

import dev.weft.body.Figure;
import dev.weft.body.InlineImage;
import dev.weft.model.Article;
import dev.weft.model.Credit;
import dev.weft.value.Image;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain texts that carry HTML: a page shows the tags and entities as they were typed. */
final class MarkupRule implements BodyRule {
    /** The elements and entities that content systems leave in titles and leads; others are more likely meant. */
    private static final Pattern MARKUP = Pattern.compile(
            "</?(?:a|abbr|b|big|blockquote|br|center|code|div|em|font|h[1-6]|i|img|li|ol|p|s|script|small|span|strong"
                    + "|style|sub|sup|table|td|th|title|tr|u|ul)(?:\\s+[\\w-]+\\s*=[^<>]*+)?\\s*/?>"
                    + "|&(?:#\\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp|e[nm]sp|thinsp|shy|zwnj|hellip|[mn]dash"
                    + "|[lr][sd]quo|[lr]aquo|middot|bull|copy|reg|trade|times|deg|yen);",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void check(Article article, Context context) {
        text(article.title(), "/title", context);
        text(article.subtitle(), "/subtitle", context);
        text(article.shortTitle(), "/shortTitle", context);
        text(article.lead(), "/lead", context);
        text(article.dateline(), "/dateline", context);
        for (int i = 0; i < article.tags().size(); i++) {
            text(article.tags().get(i), "/tags/" + i, context);
        }
        for (int i = 0; i < article.byline().size(); i++) {
            Credit credit = article.byline().get(i);
            text(credit.person().name(), "/byline/" + i + "/name", context);
        }
        article.source().ifPresent(source -> text(source.name(), "/source/name", context));
        article.cover().ifPresent(cover -> image(cover, "/cover", context));
        for (int i = 0; i < article.attachments().size(); i++) {
            text(article.attachments().get(i).title(), "/attachments/" + i + "/title", context);
        }
    }

    @Override
    public void figure(Figure figure, Context context) {
        if (carries(figure.image())) {
            image(figure.image(), context.pointer() + "/image", context);
        }
    }

    @Override
    public void image(InlineImage picture, Context context) {
        if (carries(picture.image())) {
            image(picture.image(), context.pointer(), context);
        }
    }

    /** Returns whether a picture of the body is worth a look: its caption is nodes of its own. */
    private static boolean carries(Image image) {
        return mayCarry(image.alt().text()) || mayCarry(image.credit());
    }

    private static boolean mayCarry(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    }

    private static void image(Image image, String pointer, Context context) {
        text(image.alt().text(), pointer + "/alt", context);
        text(image.caption(), pointer + "/caption", context);
        text(image.credit(), pointer + "/credit", context);
    }

    private static void text(String text, String pointer, Context context) {
        if (!mayCarry(text)) {
            return;
        }
        Matcher markup = MARKUP.matcher(text);
        if (markup.find()) {
            context.report(ArticleCodes.MARKUP_IN_TEXT.at(
                    pointer,
                    "这里是纯文本，「" + markup.group() + "」会原样显示",
                    "this is plain text; \"" + markup.group() + "\" is shown as it was typed"));
        }
    }
}
