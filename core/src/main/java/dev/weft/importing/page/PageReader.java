package dev.weft.importing.page;

import dev.weft.body.Body;
import dev.weft.finding.Finding;
import dev.weft.importing.fragment.Addresses;
import dev.weft.importing.fragment.FragmentReader;
import dev.weft.importing.fragment.ImportCodes;
import dev.weft.value.WebAddress;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads a saved web page into an article with the facts of its publication. */
public final class PageReader {
    /** The largest page that is read, in bytes. */
    public static final int MAX_BYTES = 40_000_000;

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
        Document document = FragmentReader.parser().parseInput(html, "");
        Facts facts = new Facts();
        new PageMetas(facts).read(document);
        Element content = ContentFinder.find(document.body());
        List<PageLines.Line> lines = PageLines.of(document.body(), content);
        List<Element> spoken = new PageFacts(facts, document, lines, content).read();
        PageSite site = new PageSite(facts);
        new PageTrail(facts).read(document, lines, spoken);
        site.read(lines);
        PageFiles files = new PageFiles(new Addresses(address), facts);
        PageArticle article = new PageArticle(facts, address, findings);
        article.attachments(files.take(content));
        PageSignature.cutTail(lines, content);
        article.body(body(content, spoken, address, findings));
        return article.build(site);
    }

    private static Body body(Element content, List<Element> spoken, WebAddress address, Consumer<Finding> findings) {
        int before = content.text().length();
        for (Element element : spoken) {
            if (!element.equals(content)
                    && PageFacts.within(element, content)
                    && element.text().length() * 2 < before + 40) {
                element.remove();
            }
        }
        int pruned = Boilerplate.prune(content);
        if (pruned > 0) {
            findings.accept(PageCodes.BOILERPLATE_LEFT_OUT.at(
                    "/body",
                    "略去正文旁的 " + pruned + " 处导航、分享、相关链接等",
                    pruned + " parts beside the text (navigation, share bars, related links) were left out"));
        }
        List<Node> nodes = List.copyOf(content.childNodes());
        return FragmentReader.read(nodes, address, finding -> findings.accept(finding.under("/body")));
    }
}
