package dev.weft.validation;

import dev.weft.body.Figure;
import dev.weft.body.InlineImage;
import dev.weft.model.Article;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.MediaTypes;

/** Pictures that say nothing to those who do not see them. */
final class PictureRule implements BodyRule {
    @Override
    public void check(Article article, Context context) {
        if (article.cover().isPresent()) {
            image(article.cover().get(), "/cover", context);
        }
    }

    @Override
    public void figure(Figure figure, Context context) {
        if (saysNothing(figure.image().alt())) {
            image(figure.image(), context.pointer() + "/image", context);
        }
    }

    @Override
    public void image(InlineImage picture, Context context) {
        image(picture.image(), context.pointer(), context);
    }

    private static boolean saysNothing(AltText alt) {
        return switch (alt.kind()) {
            case UNKNOWN -> true;
            case DESCRIBED -> isFileName(alt.text());
            case DECORATIVE -> false;
        };
    }

    private static void image(Image image, String pointer, Context context) {
        switch (image.alt().kind()) {
            case UNKNOWN ->
                context.report(ArticleCodes.NO_ALT.at(
                        pointer + "/alt",
                        "图片没有替代文字：" + image.address(),
                        "the picture has no alternative text: " + image.address()));
            case DESCRIBED -> {
                if (isFileName(image.alt().text())) {
                    context.report(ArticleCodes.ALT_IS_FILE_NAME.at(
                            pointer + "/alt",
                            "替代文字「" + image.alt().text() + "」像是文件名",
                            "the alternative text \"" + image.alt().text() + "\" looks like a file name"));
                }
            }
            case DECORATIVE -> {}
        }
    }

    private static boolean isFileName(String text) {
        return text.indexOf(' ') < 0 && MediaTypes.ofPath(text).startsWith("image/");
    }
}
