package dev.weft.importing.fragment;

import dev.weft.body.Block;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.InlineImage;
import dev.weft.body.LineBreak;
import dev.weft.body.Link;
import dev.weft.body.Paragraph;
import dev.weft.body.Span;
import dev.weft.body.Text;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.Media;
import dev.weft.value.WebAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads what content systems write as text and mean as markup: marks of page breaks, and WordPress's shortcodes.
 *
 * <p>It works on paragraphs in their normal form, so that what it returns holds none of them any more.
 */
final class Shortcodes {
    private static final Set<String> NAMES = Set.copyOf(Words.list("shortcodes"));
    private static final List<String> BREAKS = Words.list("page break marks");
    private static final Pattern TITLED = Pattern.compile("\\[page\\](.{1,120}?)\\[/page\\]|#p#(.{0,120}?)#e#"
            + "|\\[!--empirenews\\.page--\\](.{1,120}?)\\[/!--empirenews\\.page--\\]");
    private static final Pattern CODE = Pattern.compile(
            "\\[(/?)([A-Za-z][A-Za-z0-9_-]{1,40})"
                    + "((?:\\s+[\\w:-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|“[^”]*”|[^\\s\"'\\]]+)|\\s+(?:https?://)?[^\\s\\]=]+)*)\\s*/?\\]");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([\\w:-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|“([^”]*)”|([^\\s\"'\\]]+))");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'\\]<>]+");

    /** What DedeCMS writes for a page that has no title. */
    private static final String NO_TITLE = "副标题";

    /** A longer paragraph is none that somebody wrote; it is left as it is. */
    private static final int LONGEST = 100_000;

    private static final int MOST_ROUNDS = 16;

    private final BlockReader reader;
    private final Paragraph.Alignment alignment;
    private final List<Block> out = new ArrayList<>();
    private List<Inline> line = new ArrayList<>();
    private boolean found;

    private Shortcodes(BlockReader reader, Paragraph.Alignment alignment) {
        this.reader = reader;
        this.alignment = alignment;
    }

    /** Returns what a paragraph is without marks, or null if it has none. */
    static @Nullable List<Block> apart(Paragraph paragraph, BlockReader reader) {
        if (!mayHold(paragraph.content()) || PlainLine.of(paragraph.content()).length() > LONGEST) {
            return null;
        }
        List<Block> blocks = once(paragraph, reader);
        for (int round = 0; blocks != null && round < MOST_ROUNDS; round++) {
            // What is left when a mark is taken out may be one again.
            List<Block> next = new ArrayList<>();
            boolean more = false;
            for (Block block : blocks) {
                List<Block> again = block instanceof Paragraph p ? once(p, reader) : null;
                more |= again != null;
                next.addAll(again == null ? List.of(block) : again);
            }
            blocks = next;
            if (!more) {
                return blocks;
            }
        }
        return blocks;
    }

    private static @Nullable List<Block> once(Paragraph paragraph, BlockReader reader) {
        if (!mayHold(paragraph.content())) {
            return null;
        }
        Shortcodes codes = new Shortcodes(reader, paragraph.alignment());
        codes.inlines(paragraph.content());
        codes.endLine();
        return codes.found ? codes.out : null;
    }

    private static boolean mayHold(List<Inline> content) {
        for (Inline inline : content) {
            if (inline instanceof Text text && mayHold(text.text())
                    || inline instanceof Span span && mayHold(span.content())) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHold(String text) {
        if (text.indexOf('[') >= 0
                || text.indexOf('#') >= 0 && text.contains("#p#")
                || text.startsWith("http") && ADDRESS.matcher(text).matches()) {
            return true;
        }
        if (text.indexOf('{') < 0 && text.indexOf('_') < 0 && text.indexOf('=') < 0 && text.indexOf('-') < 0) {
            return false;
        }
        for (String mark : BREAKS) {
            if (text.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    private void inlines(List<Inline> content) {
        Deque<Inline> todo = new ArrayDeque<>(content);
        while (!todo.isEmpty()) {
            Inline inline = todo.remove();
            if (inline instanceof Text text) {
                text(text.text(), todo);
            } else if (inline instanceof Span span && mayHold(span.content())) {
                span(span);
            } else {
                line.add(inline);
            }
        }
    }

    /** Marks in a style are taken out; media among them stand behind it. */
    private void span(Span span) {
        Shortcodes inner = new Shortcodes(reader, alignment);
        inner.inlines(span.content());
        inner.endLine();
        found |= inner.found;
        if (!inner.found) {
            line.add(span);
            return;
        }
        for (Block block : inner.out) {
            if (block instanceof Paragraph p) {
                line.add(new Span(span.style(), p.content()));
            } else {
                block(block);
            }
        }
    }

    /** Reads a text up to its first mark, and with what follows it up to the mark's end; the rest is to be done. */
    private void text(String text, Deque<Inline> todo) {
        boolean alone = line.isEmpty() || line.get(line.size() - 1) instanceof LineBreak;
        boolean ends = todo.isEmpty() || todo.peek() instanceof LineBreak;
        if (alone && ends && ADDRESS.matcher(text).matches() && media(text.strip())) {
            return;
        }
        Matcher titled = TITLED.matcher(text);
        int title = titled.find() ? titled.start() : text.length();
        int mark = text.length();
        String which = "";
        for (String one : BREAKS) {
            int at = text.indexOf(one);
            if (at >= 0 && at < mark) {
                mark = at;
                which = one;
            }
        }
        Matcher code = CODE.matcher(text);
        int start = nextCode(code, text);
        int first = Math.min(title, Math.min(mark, start));
        add(text.substring(0, first));
        if (first == text.length()) {
            return;
        }
        found = true;
        if (first == title) {
            endLine();
            String heading = titled.group(titled.group(1) != null ? 1 : titled.group(2) != null ? 2 : 3)
                    .strip();
            if (!heading.isEmpty() && !heading.equals(NO_TITLE)) {
                out.add(new Heading(2, List.of(new Text(heading))));
            }
            todo.addFirst(new Text(text.substring(titled.end())));
        } else if (first == mark) {
            endLine();
            todo.addFirst(new Text(text.substring(mark + which.length())));
        } else {
            todo.addFirst(new Text(text.substring(code.end())));
            code(code, todo);
        }
    }

    private static int nextCode(Matcher matcher, String text) {
        while (matcher.find()) {
            String name = matcher.group(2).toLowerCase(Locale.ROOT);
            boolean known = NAMES.contains(name);
            boolean pair = text.contains("[/" + matcher.group(2) + "]")
                    || !matcher.group(1).isEmpty();
            if (known || pair || matcher.group(3).indexOf('=') > 0) {
                return matcher.start();
            }
        }
        return text.length();
    }

    /** Reads a shortcode, with what stands up to its end if it has one. */
    private void code(Matcher code, Deque<Inline> todo) {
        if (!code.group(1).isEmpty()) {
            return;
        }
        String name = code.group(2).toLowerCase(Locale.ROOT);
        Map<String, String> attributes = attributes(code.group(3));
        List<Inline> inner = new ArrayList<>();
        List<Inline> behind = new ArrayList<>();
        boolean closed = split(todo, "[/" + code.group(2) + "]", inner, behind);
        String plain = PlainLine.of(inner);
        boolean caption = name.equals("caption") || name.equals("wp_caption");
        String address = closed && ADDRESS.matcher(plain).matches() ? plain : address(attributes, code.group(3), name);
        boolean read = caption
                ? closed && caption(inner, attributes)
                : !address.isEmpty() && (media(address) || picture(name, address) || link(address, name));
        if (!read) {
            lost(name, code.group());
        } else if (closed) {
            todo.clear();
            todo.addAll(behind);
        }
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new HashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(text);
        while (matcher.find()) {
            for (int group = 2; group <= 5; group++) {
                if (matcher.group(group) != null) {
                    attributes.put(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(group));
                }
            }
        }
        return attributes;
    }

    private static String address(Map<String, String> attributes, String text, String name) {
        for (String key :
                new String[] {"src", "url", "mp4", "m4v", "webm", "mp3", "m4a", "ogg", "wav", "link", "href", "file"}) {
            String value = attributes.getOrDefault(key, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        String id = attributes.getOrDefault("id", attributes.getOrDefault("bv", attributes.getOrDefault("bvid", "")));
        if (!id.isEmpty() && name.contains("youtube")) {
            return "https://www.youtube.com/watch?v=" + id;
        }
        if (!id.isEmpty() && name.contains("bilibili")) {
            return "https://www.bilibili.com/video/" + id;
        }
        Matcher bare = ADDRESS.matcher(text);
        return bare.find() ? bare.group() : "";
    }

    /** Divides inlines at a mark; returns whether it is there. */
    private static boolean split(Iterable<Inline> content, String mark, List<Inline> before, List<Inline> behind) {
        boolean found = false;
        for (Inline inline : content) {
            int at = !found && inline instanceof Text text ? text.text().indexOf(mark) : -1;
            if (at < 0) {
                (found ? behind : before).add(inline);
            } else {
                String text = ((Text) inline).text();
                before.add(new Text(text.substring(0, at)));
                behind.add(new Text(text.substring(at + mark.length())));
                found = true;
            }
        }
        return found;
    }

    private boolean caption(List<Inline> content, Map<String, String> attributes) {
        Image image = null;
        List<Inline> text = new ArrayList<>();
        for (Inline inline : content) {
            Image own = inline instanceof InlineImage picture
                    ? picture.image()
                    : inline instanceof Link link
                                    && link.content().size() == 1
                                    && link.content().get(0) instanceof InlineImage picture
                            ? picture.image()
                            : null;
            if (own != null && image == null) {
                image = own;
            } else {
                text.add(inline);
            }
        }
        if (image == null) {
            return false;
        }
        String given = attributes.getOrDefault("caption", "");
        boolean blank = PlainLine.of(text).isEmpty();
        block(new Figure(image, blank && !given.isEmpty() ? List.of(new Text(given)) : text));
        return true;
    }

    private boolean media(String address) {
        WebAddress web = reader.addresses.web(address);
        Media media = web == null ? null : reader.players.known(web, new Element("iframe"));
        if (media != null) {
            block(new Embed(media, List.of()));
        }
        return media != null;
    }

    private boolean picture(String name, String address) {
        WebAddress web = name.equals("img") || name.equals("image") ? reader.addresses.web(address) : null;
        if (web != null) {
            block(new Figure(Image.of(web, AltText.UNKNOWN), List.of()));
        }
        return web != null;
    }

    private boolean link(String address, String name) {
        WebAddress web = reader.addresses.web(address);
        if (web == null) {
            return false;
        }
        lost(name, address);
        line.add(Link.of(web, address));
        return true;
    }

    private void lost(String name, String written) {
        reader.reporter.reportOnce(
                "[" + name + "]" + (name.contains("gallery") || name.contains("playlist") ? written : ""),
                ImportCodes.MEDIA_DROPPED,
                "短代码 [" + name + "] 不受支持，已去掉：" + Reporter.shown(written),
                "the shortcode [" + name + "] is not supported and was taken out: " + Reporter.shown(written));
    }

    private void add(String text) {
        if (!text.isEmpty()) {
            line.add(new Text(text));
        }
    }

    private void block(Block block) {
        found = true;
        endLine();
        out.add(block);
    }

    private void endLine() {
        Paragraph paragraph = new Paragraph(line, alignment);
        if (!paragraph.content().isEmpty()) {
            out.add(paragraph);
        }
        line = new ArrayList<>();
    }
}
