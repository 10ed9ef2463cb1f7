package dev.weft.validation;

import dev.weft.model.Article;

/** Titles that no list has room for. */
final class TitleRule implements Rule {
    /** The longest title in code points; search results and cards show 30 to 60. */
    static final int MAX_TITLE = 64;

    @Override
    public void check(Article article, Context context) {
        String title = article.title();
        if (title.length() <= MAX_TITLE || !article.shortTitle().isEmpty()) {
            return;
        }
        int length = title.codePointCount(0, title.length());
        if (length > MAX_TITLE) {
            context.report(ArticleCodes.LONG_TITLE.at(
                    "/title",
                    "标题有 " + length + " 个字，超过 " + MAX_TITLE + " 个，列表和卡片会截断",
                    "the title has " + length + " characters, more than " + MAX_TITLE
                            + "; lists and cards will cut it"));
        }
    }
}
