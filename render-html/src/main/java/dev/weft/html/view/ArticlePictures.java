package dev.weft.html.view;

import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.SiteDocument;
import dev.weft.value.Image;
import java.util.List;

/** Finds the pictures that go with an article. */
final class ArticlePictures {
    private ArticlePictures() {}

    /** Returns whether a text shows a picture itself. */
    static boolean shows(Body body, Image cover) {
        for (Block block : body.blocks()) {
            if (block instanceof Figure figure && figure.image().address().equals(cover.address())) {
                return true;
            }
            if (block instanceof Gallery gallery) {
                for (Figure figure : gallery.figures()) {
                    if (figure.image().address().equals(cover.address())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Returns where the picture is that opens a page in WeChat; empty if the site has none. */
    static String toShare(ArticlePage page, PageContext context) {
        List<SiteDocument> found = context.site().documents(page, Format.Relation.QR_CODE);
        if (found.isEmpty()) {
            found = context.site().documents(page, Format.Relation.SHARE_IMAGE);
        }
        return found.isEmpty() ? "" : context.links().to(found.get(0).path());
    }
}
