package dev.weft.wechat.poster;

import dev.weft.model.Article;
import dev.weft.render.Site;
import dev.weft.testing.Golden;
import dev.weft.wechat.Sample;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What posters say, and how each layout divides its room; their pixels depend on the fonts of the machine. */
class GoldenPostersTest {
    @Test
    void contentsAndLayouts() {
        Site site = Sample.site();
        Map<String, String> all = new TreeMap<>();
        StringBuilder contents = new StringBuilder();
        for (Article article : Sample.articles()) {
            contents.append(PosterContent.of(article, site)).append('\n');
        }
        all.put("contents.txt", contents.toString());
        StringBuilder layouts = new StringBuilder();
        for (PosterLayout layout : PosterLayout.values()) {
            layouts.append(layout).append(' ').append(Plan.of(layout)).append('\n');
        }
        all.put("layouts.txt", layouts.toString());
        Golden.of("poster").matchesTexts(all);
    }
}
