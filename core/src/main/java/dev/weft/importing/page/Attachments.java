package dev.weft.importing.page;

import dev.weft.importing.fragment.Addresses;
import dev.weft.value.Attachment;
import dev.weft.value.Characters;
import dev.weft.value.MediaTypes;
import dev.weft.value.WebAddress;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds the files that go with an article, and the lines of its text that only name them. */
final class Attachments {
    private static final Pattern SIZE = Pattern.compile(
            "^[ \u00A0]*[（(\\[【]?[ ]*(?:文件)?(?:大小)?[:： ]*(\\d{1,6}(?:\\.\\d{1,3})?) ?(KB?|MB?|GB?|字节|bytes)\\b?",
            Pattern.CASE_INSENSITIVE);

    private Attachments() {}

    /**
     * Returns the files that a page has for its article.
     *
     * @param lines takes the elements of the text that only name files
     */
    static List<Attachment> of(Page page, Addresses addresses, Facts facts, Consumer<Element> lines) {
        Element content = page.content();
        Map<WebAddress, Attachment> files = new LinkedHashMap<>();
        Set<Element> naming = new LinkedHashSet<>();
        Element around = content.parent() == null || content.nameIs("body") ? content : content.parent();
        for (Element link : around.getElementsByTag("a")) {
            WebAddress address = addresses.web(link.attr("href"));
            if (address == null || !isFile(address, link)) {
                continue;
            }
            String title = Characters.line(link.text());
            String name = isFileName(title) ? title : "";
            files.putIfAbsent(address, new Attachment(address, name, title, "", size(link)));
            facts.offer(Fact.ATTACHMENT, address.toString(), address.toString(), link, Ground.FILE);
            Element line = line(link, content);
            if (line != null && page.isInContent(line)) {
                naming.add(line);
            }
        }
        for (Element line : naming) {
            if (isOnlyFiles(line)) {
                lines.accept(line);
            }
        }
        return List.copyOf(files.values());
    }

    /** Returns the size in bytes that is said right behind a link, or at the end of its text; -1 where none is. */
    private static long size(Element link) {
        String text = link.text();
        int bracket = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
        String behind = link.nextSibling() instanceof TextNode node
                ? node.getWholeText().strip()
                : link.nextElementSibling() == null
                        ? ""
                        : link.nextElementSibling().ownText();
        long size = bytes(behind.length() > 60 ? behind.substring(0, 60) : behind);
        return size >= 0 || bracket < 0 ? size : bytes(text.substring(bracket));
    }

    private static long bytes(String text) {
        Matcher m = SIZE.matcher(text);
        if (!m.find()) {
            return -1;
        }
        long unit = switch (m.group(2).charAt(0)) {
            case 'K', 'k' -> 1L << 10;
            case 'M', 'm' -> 1L << 20;
            case 'G', 'g' -> 1L << 30;
            default -> 1;
        };
        return new BigDecimal(m.group(1)).multiply(BigDecimal.valueOf(unit)).longValue();
    }

    private static boolean isFile(WebAddress address, Element link) {
        String type = MediaTypes.ofPath(address.path());
        boolean file = type.startsWith("application/") && !type.endsWith("json") && !type.endsWith("xml")
                || type.equals("text/csv");
        return file || isFileName(link.text().strip()) && !type.equals("text/html");
    }

    private static boolean isFileName(String text) {
        return text.length() > 4
                && text.length() < 150
                && text.charAt(text.length() - 1) != '.'
                && (MediaTypes.ofPath(text).startsWith("application/") && text.indexOf('.') > 0);
    }

    private static @Nullable Element line(Element link, Element content) {
        Element at = link;
        while (at != null && !Lines.isBlock(at)) {
            at = at.parent();
        }
        return at == null || at.equals(content) ? null : at;
    }

    /** Returns whether a line says no more than 附件 and the names of files. */
    private static boolean isOnlyFiles(Element line) {
        int linked = 0;
        for (Element link : line.getElementsByTag("a")) {
            linked += link.text().length();
        }
        return line.text().length() - linked <= 12;
    }
}
