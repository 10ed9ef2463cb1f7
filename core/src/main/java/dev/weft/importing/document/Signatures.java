package dev.weft.importing.document;

import dev.weft.importing.evidence.Labels;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What stands behind the last words of a text and is none of it: who edited it in brackets, the foot of a flat page. */
final class Signatures {
    private static final Pattern BRACKETED = Pattern.compile("(?:\\s{0,4}[【（(\\[]\\s{0,4}"
            + "(?:责任编辑|责\\s?编|编\\s?辑|文章来源|来\\s?源|作\\s?者|稿\\s?源|审\\s?核|校\\s?对|监\\s?制|責任編輯|編輯|來源)"
            + "\\s{0,4}[:：/][^】）)\\]]{0,40}[】）)\\]]){1,6}\\s*$");
    private static final int LONGEST = 80;

    private Signatures() {}

    /** Takes brackets such as 【责任编辑：甲】（来源：乙） from the end of a paragraph. */
    static void trim(Element paragraph) {
        Node last = paragraph;
        while (last instanceof Element element && element.childNodeSize() > 0) {
            last = element.childNode(element.childNodeSize() - 1);
        }
        if (last instanceof TextNode node) {
            String text = node.getWholeText();
            int from = Math.max(0, text.length() - LONGEST);
            Matcher m = BRACKETED.matcher(text).region(from, text.length());
            if (m.find()) {
                node.text(text.substring(0, m.start()));
            }
        }
    }

    /** Counts the lines at the end of a page without any order, which say whose it is and where to write, out of its text. */
    static void foot(List<Line> lines, Element content, List<Element> foot) {
        for (int i = lines.size() - 1; i > 0; i--) {
            Line line = lines.get(i);
            Element before = line.owner().previousElementSibling();
            boolean apart = content.nameIs("body") || before != null && before.nameIs("hr");
            if (!line.inContent() || !apart || line.owner().equals(content) || !isFoot(line)) {
                return;
            }
            foot.add(line.owner());
            lines.set(i, line.outsideContent());
        }
    }

    /** Takes what follows the line that names the responsible editor, with which Chinese papers end a text, out of it; returns whether there was one. */
    static boolean cutTail(List<Line> lines, Element content) {
        int before = 0;
        int after = 0;
        Element end = null;
        for (Line line : lines) {
            int length = line.inContent() ? line.text().length() : 0;
            if (end != null) {
                after += length - line.linked();
            } else if (length > 0
                    && before >= 100
                    && isEnd(line.text())
                    && !line.owner().equals(content)) {
                end = line.owner();
            }
            before += end == null ? length : 0;
        }
        if (end == null || after > before) {
            return false;
        }
        for (Element at = end; at != null && !at.equals(content); at = at.parent()) {
            for (Node next = at.nextSibling(); next != null; next = at.nextSibling()) {
                next.remove();
            }
        }
        return true;
    }

    private static boolean isEnd(String text) {
        int start = !text.isEmpty() && "（([【".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        return text.length() < 40
                && (text.startsWith("责任编辑", start) || text.startsWith("责编", start) || text.startsWith("責任編輯", start));
    }

    private static boolean isFoot(Line line) {
        int contacts = 0;
        for (Labels.Labelled part : line.labelled()) {
            contacts += switch (part.label()) {
                case ADDRESS, TELEPHONE, EMAIL -> 1;
                case PUBLISHER -> 2;
                default -> 0;
            };
        }
        return contacts >= 2 || line.text().contains("ICP备") || line.text().contains("Copyright");
    }
}
