package dev.weft.importing.page;

import dev.weft.finding.Finding;
import dev.weft.importing.document.Line;
import dev.weft.importing.document.Page;
import dev.weft.importing.document.PageCodes;
import dev.weft.importing.document.PageText;
import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Phrase;
import dev.weft.value.Excerpt;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/** Pages that are no articles, or not the whole of one: a form to log in, a page that says it is not there, a file cut off. */
final class Obstacles {
    /** What has this many characters of text or more is an article, whatever else it shows. */
    private static final int MUCH = 300;

    /** So many characters at either end of a file say whether it is whole. */
    private static final int END = 4000;

    private Obstacles() {}

    /** Reports what stands in the way of an article on a page. */
    static void report(Page page, Facts facts, String html, Consumer<Finding> findings) {
        if (isCutOff(html)) {
            findings.accept(PageCodes.CUT_OFF.at(
                    "",
                    "网页没有写完：没有 </body>，也没有 </html>",
                    "the page ends before its end: it has neither </body> nor </html>"));
        }
        String misread = Misread.find(page.lines());
        if (!misread.isEmpty()) {
            String shown = Excerpt.shorten(misread, 40);
            findings.accept(PageCodes.ENCODING.at(
                    "",
                    "网页里的文字在保存以前就被按错误的编码读过（乱码）：「" + shown + "」",
                    "text of the page was read in a wrong encoding before it was saved: \"" + shown + "\""));
        }
        if (page.contentLength() >= MUCH) {
            return;
        }
        String said = saidToBeMissing(page);
        if (!said.isEmpty()) {
            findings.accept(PageCodes.NOT_FOUND.at(
                    "", "网页说文章不存在：「" + said + "」", "the page says that there is no such article: \"" + said + "\""));
        } else if (!facts.has(Fact.PUBLISHED) && asksForPassword(page)) {
            findings.accept(PageCodes.LOGIN.at("", "网页是登录表单，不是文章", "the page is a form to log in, not an article"));
        }
    }

    private static boolean isCutOff(String html) {
        int end = html.length();
        int tail = Math.max(0, end - END);
        return PageText.holds(html, 0, Math.min(END, end), "<html")
                && !PageText.holds(html, tail, end, "</html")
                && !PageText.holds(html, tail, end, "</body");
    }

    /** A form alone has no date; beside a short article many a page has one that opens. */
    private static boolean asksForPassword(Page page) {
        return page.tags("input").stream().anyMatch(input -> input.attr("type").equalsIgnoreCase("password"));
    }

    /** Returns the words with which a page says that what was asked for is not there, or empty. */
    private static String saidToBeMissing(Page page) {
        String title = page.document().title().strip();
        if (Phrase.NOT_FOUND.isIn(title)) {
            return title;
        }
        for (Line line : page.lines()) {
            if (line.text().length() <= 80 && line.linked() == 0 && Phrase.NOT_FOUND.isIn(line.text())) {
                return line.text();
            }
        }
        for (Element heading : page.tags("h1")) {
            if (heading.text().strip().equals("404")) {
                return "404";
            }
        }
        return "";
    }
}
