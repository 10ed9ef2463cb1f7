package dev.weft.wechat.limit;

import dev.weft.finding.Finding;
import dev.weft.value.Characters;
import java.util.List;
import java.util.function.Consumer;

/** Brings the fields of one article within the limits of a profile, and reports whatever was lost. */
public final class Shortener {
    private final LimitProfile limits;
    private final String article;
    private final Consumer<Finding> findings;

    /**
     * Makes a shortener.
     *
     * @param limits what is allowed
     * @param article the id of the article that findings name, or empty
     * @param findings is given whatever was shortened or left out
     */
    public Shortener(LimitProfile limits, String article, Consumer<Finding> findings) {
        this.limits = limits;
        this.article = article;
        this.findings = findings;
    }

    /** Returns the limits. */
    public LimitProfile limits() {
        return limits;
    }

    /** Reports a finding about the article. */
    public void report(Finding finding) {
        findings.accept(finding.inArticle(article));
    }

    /** Returns a text on one line within the limit of a field; {@code path} is where the text is from. */
    public String text(Field field, String path, String text) {
        String line = Characters.line(text);
        String shorter = limits.shorten(field, line);
        if (!shorter.equals(line)) {
            int size = LimitProfile.size(field, line);
            int max = limits.limit(field).max();
            report(LimitCodes.SHORTENED.at(
                    path,
                    field.zh() + "有 " + size + " " + field.unit().zh() + "，上限为 " + max + errorZh(field) + "：已缩短为「"
                            + shorter + "」",
                    field.en() + " has " + size + " " + field.unit().en() + ", the limit is " + max + errorEn(field)
                            + ": shortened to \"" + shorter + "\""));
        }
        return shorter;
    }

    /** Returns the first members of a list, as many as a field may have. */
    public <T> List<T> items(Field field, String path, List<T> items) {
        int max = limits.limit(field).max();
        if (items.size() <= max) {
            return List.copyOf(items);
        }
        report(LimitCodes.LEFT_OUT.at(
                path,
                field.zh() + "有 " + items.size() + " 项，上限为 " + max + errorZh(field) + "：只取前 " + max + " 项",
                field.en() + " are " + items.size() + ", the limit is " + max + errorEn(field) + ": only the first "
                        + max + " are kept"));
        return List.copyOf(items.subList(0, max));
    }

    private static String errorZh(Field field) {
        return field.error() == 0 ? "" : "（错误码 " + field.error() + "）";
    }

    private static String errorEn(Field field) {
        return field.error() == 0 ? "" : " (error " + field.error() + ")";
    }
}
