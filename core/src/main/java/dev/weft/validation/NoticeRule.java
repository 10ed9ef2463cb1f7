package dev.weft.validation;

import dev.weft.model.Article;
import dev.weft.model.Notice;
import dev.weft.value.PreciseDate;
import java.time.ZoneId;

/** Notices, and what a notice says of itself. */
final class NoticeRule implements Rule {
    @Override
    public void check(Article article, Context context) {
        boolean isNotice = article.kind() == Article.Kind.NOTICE;
        if (article.notice().isEmpty()) {
            if (isNotice) {
                context.report(ArticleCodes.NOTICE_WITHOUT_DATA, "/notice");
            }
            return;
        }
        if (!isNotice) {
            context.report(ArticleCodes.NOTICE_DATA_ELSEWHERE, "/kind");
        }
        Notice notice = article.notice().get();
        if (notice.deadline().isPresent()) {
            ZoneId zone = context.publication().zone();
            PreciseDate deadline = notice.deadline().get();
            if (DateRule.isBefore(deadline, article.published(), zone)
                    || DateRule.isBefore(deadline, notice.effective(), zone)) {
                context.report(ArticleCodes.DEADLINE_TOO_EARLY, "/notice/deadline");
            }
        }
        if (hasOtherBrackets(notice.number())) {
            context.report(ArticleCodes.DOCUMENT_NUMBER.at(
                    "/notice/number",
                    "文号「" + notice.number() + "」的年份应该用六角括号〔〕",
                    "the year in \"" + notice.number() + "\" stands in tortoise-shell brackets: 〔2014〕"));
        }
    }

    /**
     * Returns whether a year in the number of a document stands in brackets of another kind than the standard asks for.
     *
     * @see <a href="https://openstd.samr.gov.cn/">GB/T 9704-2012, 7.2.5 (checked 2026-11-23)</a>
     */
    private static boolean hasOtherBrackets(String number) {
        for (int i = 0; i + 5 < number.length(); i++) {
            int kind = "[(【（［".indexOf(number.charAt(i));
            if (kind >= 0 && "])】）］".indexOf(number.charAt(i + 5)) == kind && isYear(number, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isYear(String text, int from) {
        for (int i = from; i < from + 4; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.charAt(from) == '1' || text.charAt(from) == '2';
    }
}
