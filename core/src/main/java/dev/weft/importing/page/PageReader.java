package dev.weft.importing.page;

import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.importing.document.Page;
import dev.weft.importing.document.PageCodes;
import dev.weft.importing.document.PageText;
import dev.weft.importing.document.TextOfPage;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.fragment.Addresses;
import dev.weft.importing.fragment.FragmentReader;
import dev.weft.importing.fragment.ImportCodes;
import dev.weft.value.Attachment;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads a saved web page into an article with the facts of its publication. */
public final class PageReader {
    /** The largest page that is read, in bytes. */
    public static final int MAX_BYTES = 40_000_000;

    /** In this order: a rule may look at what those before it found, and the title says where the lines of facts are. */
    static final List<FactRule> RULES = List.of(
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
            Authors::sources,
            Reporters::read,
            Authors::read,
            Trail::read,
            Trail::links,
            Accounts::pictures);

    private PageReader() {}

    /**
     * Returns what a page holds.
     *
     * @param further gives the further pages of an article by their addresses, as far as they are at hand
     */
    public static PageReading read(
            byte[] page,
            WebAddress address,
            String charset,
            Function<WebAddress, Optional<byte[]>> further,
            Consumer<Finding> findings) {
        String html = html(page, charset, findings);
        Page parsed = parsed(html, address);
        Facts facts = new Facts();
        for (FactRule rule : RULES) {
            rule.read(parsed, facts);
        }
        SiteFacts site = SiteFacts.of(parsed, facts);
        PageKind kind = PageKinds.of(parsed, facts);
        WebAddress firstPage = Paging.first(parsed);
        Obstacles.report(parsed, facts, html, findings);
        TextOfPage text = new TextOfPage(parsed, facts, findings);
        Assembly article = new Assembly(facts, parsed, findings);
        List<Attachment> files =
                new ArrayList<>(Attachments.of(parsed, new Addresses(parsed.base()), facts, text::leaveOut));
        Body body = text.read();
        List<Block> more = new FurtherPages(charset, further, findings).read(parsed, files);
        article.attachments(files);
        article.body(more.isEmpty() ? body : joined(body, more, findings));
        return article.build(kind, firstPage, site);
    }

    /** Returns the text of a page; empty, with a finding, if it is too large or no page. */
    static String html(byte[] page, String charset, Consumer<Finding> findings) {
        String html = page.length <= MAX_BYTES ? PageText.decode(page, charset, findings) : "";
        if (page.length > MAX_BYTES || html.length() > FragmentReader.MAX_LENGTH) {
            findings.accept(ImportCodes.TOO_LONG.at(
                    "",
                    "网页有 " + page.length + " 字节，过大，未导入",
                    "the page has " + page.length + " bytes, which is too large; it was not imported"));
            return "";
        }
        if (PageText.isNoPage(html)) {
            findings.accept(PageCodes.NOT_A_PAGE.at(
                    "",
                    "文件不是 HTML 网页（像是图片、PDF 或 JSON 数据），未导入",
                    "the file is not an HTML page (it looks like a picture, a PDF or JSON data); it was not imported"));
            return "";
        }
        return html;
    }

    static Page parsed(String html, WebAddress address) {
        return Page.of(FragmentReader.parser().parseInput(html, ""), address);
    }

    private static Body joined(Body first, List<Block> more, Consumer<Finding> findings) {
        List<Block> blocks = new ArrayList<>(first.blocks());
        blocks.addAll(more);
        try {
            return Body.of(blocks);
        } catch (InvalidValueException e) {
            // Each page fits; all of them together may not.
            findings.accept(ImportCodes.TOO_LONG.at(
                    "/body", e.bilingual().zh() + "，未导入", e.bilingual().en() + "; it was not imported"));
            return Body.EMPTY;
        }
    }
}
