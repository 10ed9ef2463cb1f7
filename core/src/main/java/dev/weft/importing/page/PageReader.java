package dev.weft.importing.page;

import dev.weft.finding.Finding;
import dev.weft.importing.fragment.Addresses;
import dev.weft.importing.fragment.FragmentReader;
import dev.weft.importing.fragment.ImportCodes;
import dev.weft.value.WebAddress;
import java.util.List;
import java.util.function.Consumer;

/** Reads a saved web page into an article with the facts of its publication. */
public final class PageReader {
    /** The largest page that is read, in bytes. */
    public static final int MAX_BYTES = 40_000_000;

    /** In this order: a rule may look at what those before it found, and the title says where the lines of facts are. */
    private static final List<FactRule> RULES = List.of(
            Metas::read,
            LinkedData::read,
            Properties::read,
            Accounts::elements,
            Times::read,
            Titles::read,
            Accounts::scripts,
            FactLines::tags,
            FactLines::subtitle,
            FactLines::read,
            Authors::read,
            Trail::read);

    private PageReader() {}

    /** Returns what a page holds. */
    public static PageReading read(byte[] page, WebAddress address, String charset, Consumer<Finding> findings) {
        String html = "";
        if (page.length <= MAX_BYTES) {
            html = PageText.decode(page, charset);
        }
        if (page.length > MAX_BYTES || html.length() > FragmentReader.MAX_LENGTH) {
            html = "";
            findings.accept(ImportCodes.TOO_LONG.at(
                    "",
                    "网页有 " + page.length + " 字节，过大，未导入",
                    "the page has " + page.length + " bytes, which is too large; it was not imported"));
        }
        if (PageText.isNoPage(html)) {
            html = "";
            findings.accept(PageCodes.NOT_A_PAGE.at(
                    "",
                    "文件不是 HTML 网页（像是图片、PDF 或 JSON 数据），未导入",
                    "the file is not an HTML page (it looks like a picture, a PDF or JSON data); it was not imported"));
        }
        Page parsed = Page.of(FragmentReader.parser().parseInput(html, ""), address);
        Facts facts = new Facts();
        for (FactRule rule : RULES) {
            rule.read(parsed, facts);
        }
        SiteFacts site = SiteFacts.of(parsed, facts);
        TextOfPage text = new TextOfPage(parsed, facts, findings);
        Assembly article = new Assembly(facts, address, findings);
        article.attachments(Attachments.of(parsed, new Addresses(address), facts, text::leaveOut));
        article.body(text.read());
        return article.build(site);
    }
}
