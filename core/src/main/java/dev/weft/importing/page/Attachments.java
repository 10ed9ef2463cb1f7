package dev.weft.importing.page;

import dev.weft.importing.document.Lines;
import dev.weft.importing.document.Page;
import dev.weft.importing.document.PageLink;
import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Ground;
import dev.weft.importing.evidence.Phrase;
import dev.weft.importing.fragment.Addresses;
import dev.weft.value.Attachment;
import dev.weft.value.Characters;
import dev.weft.value.MediaTypes;
import dev.weft.value.WebAddress;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
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

    /** The name of a file somewhere in a text. */
    private static final Pattern FILE_NAME = Pattern.compile(
            "[^\\s【】《》\\[\\]:：/\\\\]{1,120}\\.(?:docx?|xlsx?|pptx?|wps|et|dps|ofd|pdf|ceb|zip|rar|7z|tar|gz|csv|rtf|epub|dwg)(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);

    /** What systems say of a file beside its name. */
    private static final Pattern ABOUT_FILES = Pattern.compile(
            "[（(][^（()）]{0,60}[)）]|已?下载(?:次数)?[:：]?\\s?\\d*\\s?次?|点击(?:次数)?[:：]?\\s?\\d*\\s?次?|附件\\d*[:：]?");

    private Attachments() {}

    /**
     * Returns the files that a page has for its article.
     *
     * @param lines takes the elements of the text that only name files
     */
    static List<Attachment> of(Page page, Addresses addresses, Facts facts, Consumer<Element> lines) {
        Map<PageLink, WebAddress> links = filesLinked(page, addresses);
        if (links.isEmpty()) {
            return List.of();
        }
        Element content = page.content();
        Element around = around(page);
        Map<WebAddress, Attachment> files = new LinkedHashMap<>();
        Set<Element> naming = new LinkedHashSet<>();
        for (Map.Entry<PageLink, WebAddress> entry : links.entrySet()) {
            Element link = entry.getKey().element();
            WebAddress address = entry.getValue();
            if (!Page.within(link, around) || !page.isInContent(link) && page.isBeside(link)) {
                continue;
            }
            String title = Characters.line(entry.getKey().text());
            String name = name(link, title);
            if (name.isEmpty() && isHandedOut(address)) {
                // The last part of the address is the name of a script.
                name = title.replaceFirst("^(?:点击)?下载[:：]\\s*", "");
            }
            Attachment.Builder file = Attachment.builder(address).name(name).title(title);
            size(link).ifPresent(file::bytes);
            files.putIfAbsent(address, file.build());
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

    /** Returns all links of a page that lead to files. */
    private static Map<PageLink, WebAddress> filesLinked(Page page, Addresses addresses) {
        Map<PageLink, WebAddress> links = new LinkedHashMap<>();
        for (PageLink link : page.links()) {
            WebAddress address = mayLeadToFile(link) ? addresses.web(link.href()) : null;
            if (address != null && isFile(address, link)) {
                links.put(link, address);
            }
        }
        return links;
    }

    /** Returns whether a link is worth a closer look: that of another page has neither a file's name nor a script in it. */
    private static boolean mayLeadToFile(PageLink link) {
        String href = link.href();
        return !href.endsWith("ml") && href.indexOf('.', href.lastIndexOf('/') + 1) >= 0
                || link.text().indexOf('.') >= 0
                || href.indexOf('?') >= 0
                || Phrase.DOWNLOAD.isIn(href.toLowerCase(Locale.ROOT));
    }

    /** Returns the element in which the files of an article stand: that of its text, and what is around it and little more. */
    private static Element around(Page page) {
        Element around = page.content();
        int much = page.contentLength() * 3 / 2 + 300;
        for (int i = 0; i < 8; i++) {
            Element parent = around.parent();
            if (parent == null || around.nameIs("body") || i > 0 && page.length(parent) > much) {
                break;
            }
            around = parent;
        }
        return around;
    }

    /** Returns the name of a link's file: its text, what its attributes say, or what stands in the brackets of its text. */
    private static String name(Element link, String title) {
        for (String text :
                List.of(title, link.attr("download").strip(), link.attr("title").strip())) {
            if (isFileName(text) && text.indexOf('【') < 0) {
                return text;
            }
        }
        Matcher m = FILE_NAME.matcher(title);
        return m.find() ? m.group() : "";
    }

    /** Returns the size in bytes that is said right behind a link, or at the end of its text. */
    private static OptionalLong size(Element link) {
        String text = link.text();
        int bracket = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
        String behind = link.nextSibling() instanceof TextNode node
                ? node.getWholeText().strip()
                : link.nextElementSibling() == null
                        ? ""
                        : link.nextElementSibling().ownText();
        OptionalLong size = bytes(behind.length() > 60 ? behind.substring(0, 60) : behind);
        return size.isPresent() || bracket < 0 ? size : bytes(text.substring(bracket));
    }

    private static OptionalLong bytes(String text) {
        Matcher m = SIZE.matcher(text);
        if (!m.find()) {
            return OptionalLong.empty();
        }
        long unit = switch (m.group(2).charAt(0)) {
            case 'K', 'k' -> 1L << 10;
            case 'M', 'm' -> 1L << 20;
            case 'G', 'g' -> 1L << 30;
            default -> 1;
        };
        return OptionalLong.of(
                new BigDecimal(m.group(1)).multiply(BigDecimal.valueOf(unit)).longValue());
    }

    private static boolean isFile(WebAddress address, PageLink link) {
        String type = MediaTypes.ofPath(address.path());
        boolean file = type.startsWith("application/") && !type.endsWith("json") && !type.endsWith("xml")
                || type.equals("text/csv");
        String text = link.text();
        return file
                || isFileName(text) && !type.equals("text/html")
                || isHandedOut(address) && (link.element().hasAttr("download") || isNamedAsFile(text, link.element()));
    }

    /** Returns whether an address is that of a script which hands out files, as content systems have one. */
    private static boolean isHandedOut(WebAddress address) {
        return Phrase.DOWNLOAD.isIn((address.path() + address.suffix()).toLowerCase(Locale.ROOT));
    }

    private static boolean isNamedAsFile(String text, Element link) {
        return text.length() < 150
                && !text.contains("客户端")
                && (text.startsWith("附件")
                        || text.contains("下载")
                        || link.previousSibling() instanceof TextNode before
                                && before.getWholeText().contains("附件")
                        || FILE_NAME.matcher(text).find()
                        || FILE_NAME.matcher(link.attr("title")).find());
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

    /** Returns whether a line says no more than 附件, the names of files, their sizes and how often they were fetched. */
    private static boolean isOnlyFiles(Element line) {
        int linked = 0;
        for (Element link : line.getElementsByTag("a")) {
            linked += link.text().length();
        }
        String text = line.text();
        return text.length() - linked <= 12
                || text.length() < 400
                        && ABOUT_FILES.matcher(text).replaceAll("").length() - linked <= 12;
    }
}
