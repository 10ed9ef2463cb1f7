package dev.weft.rss;

import static dev.weft.rss.Xml.ATOM;
import static dev.weft.rss.Xml.CONTENT;
import static dev.weft.rss.Xml.DC;
import static dev.weft.rss.Xml.HISTORY;
import static dev.weft.rss.Xml.MEDIA;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Finds which rules a feed in XML breaks. */
final class FeedRules {
    private static final Pattern RFC_822 =
            Pattern.compile("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d [+-]\\d\\d[03]0");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern ADDRESS = Pattern.compile("https?://[!-~]+");
    private static final Pattern URI = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:[!-~]+");
    private static final Pattern MIME = Pattern.compile("[a-z0-9.+-]+/[a-z0-9.+-]+");
    private static final Pattern EMAIL_AND_NAME = Pattern.compile("[^@ ]+@[^@ ]+ \\(.+\\)");
    private static final Pattern NAMED = Pattern.compile("&(?!#x[0-9A-F]+;|#[0-9]+;)");

    private final String address;
    private final Set<Rule> broken = EnumSet.noneOf(Rule.class);

    private FeedRules(String address) {
        this.address = address;
    }

    /** Returns the rules that a feed served at an address breaks. */
    static Set<Rule> broken(String address, byte[] feed) {
        FeedRules rules = new FeedRules(address);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(feed))
                    .toString();
            rules.check(Rule.UTF_8, text.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
        } catch (CharacterCodingException e) {
            return EnumSet.of(Rule.UTF_8);
        }
        rules.check(Rule.NUMERIC_ESCAPES, !NAMED.matcher(text).find() && !text.contains("<![CDATA["));
        try {
            Element root = Xml.root(feed);
            if (root.getLocalName().equals("rss")) {
                rules.channel(Xml.plain(root, "channel").get(0));
            } else {
                rules.feed(root);
            }
        } catch (Exception e) {
            rules.broken.add(Rule.WELL_FORMED);
        }
        return rules.broken;
    }

    private void check(Rule rule, boolean kept) {
        if (!kept) {
            broken.add(rule);
        }
    }

    private void channel(Element channel) {
        for (String name : List.of("title", "link", "description", "language", "generator", "docs", "ttl")) {
            check(Rule.CHANNEL_HEAD, !Xml.text(channel, name).isBlank());
        }
        links(channel);
        check(Rule.LANGUAGE, LANGUAGE.matcher(Xml.text(channel, "language")).matches());
        check(Rule.ONE_KIND_OF_LANGUAGE, Xml.all(channel, DC, "language").isEmpty());
        check(Rule.ASCII_ADDRESSES, isAddress(Xml.text(channel, "link")));
        date822(Xml.text(channel, "lastBuildDate"));
        for (Element image : Xml.plain(channel, "image")) {
            check(Rule.CHANNEL_IMAGE, Xml.text(image, "title").equals(Xml.text(channel, "title")));
            check(Rule.CHANNEL_IMAGE, Xml.text(image, "link").equals(Xml.text(channel, "link")));
            check(Rule.CHANNEL_IMAGE, number(Xml.text(image, "width")) <= 144);
            check(Rule.CHANNEL_IMAGE, number(Xml.text(image, "height")) <= 400);
        }
        Set<String> ids = new HashSet<>();
        for (Element item : Xml.plain(channel, "item")) {
            item(item);
            check(Rule.GUID, ids.add(Xml.text(item, "guid")));
        }
    }

    private void item(Element item) {
        for (Element author : Xml.plain(item, "author")) {
            check(
                    Rule.AUTHOR_IS_EMAIL,
                    EMAIL_AND_NAME.matcher(author.getTextContent()).matches());
            check(Rule.ONE_KIND_OF_AUTHOR, Xml.all(item, DC, "creator").isEmpty());
        }
        check(
                Rule.ONE_KIND_OF_DATE,
                Xml.plain(item, "pubDate").isEmpty()
                        || Xml.all(item, DC, "date").isEmpty());
        date822(Xml.text(item, "pubDate"));
        List<Element> guids = Xml.plain(item, "guid");
        check(Rule.GUID, guids.size() == 1);
        for (Element guid : guids) {
            boolean link = !guid.getAttribute("isPermaLink").equals("false");
            check(Rule.GUID, !guid.getTextContent().isBlank() && (!link || isAddress(guid.getTextContent())));
        }
        check(Rule.ASCII_ADDRESSES, isAddress(Xml.text(item, "link")));
        List<Element> enclosures = Xml.plain(item, "enclosure");
        check(Rule.ENCLOSURE, enclosures.size() <= 1);
        for (Element file : enclosures) {
            check(Rule.ENCLOSURE, isAddress(file.getAttribute("url")));
            check(Rule.ENCLOSURE, MIME.matcher(file.getAttribute("type")).matches());
            check(Rule.ENCLOSURE, number(file.getAttribute("length")) >= 0);
        }
        media(item);
        int description = index(item, null, "description");
        int content = index(item, CONTENT, "encoded");
        check(Rule.DESCRIPTION_FIRST, content < 0 || description >= 0 && description < content);
        html(Xml.text(item, "description"));
        html(Xml.text(item, CONTENT, "encoded"));
    }

    private void media(Element item) {
        for (Element group : Xml.all(item, MEDIA, "group")) {
            check(Rule.MEDIA_GROUP, Xml.all(group, MEDIA, "content").size() >= 2);
        }
    }

    private void feed(Element feed) {
        check(Rule.LANGUAGE, LANGUAGE.matcher(feed.getAttribute("xml:lang")).matches());
        required(feed);
        links(feed);
        boolean author = !Xml.all(feed, ATOM, "author").isEmpty();
        Set<String> ids = new HashSet<>();
        for (Element entry : Xml.all(feed, ATOM, "entry")) {
            required(entry);
            check(Rule.ATOM_AUTHOR, author || !Xml.all(entry, ATOM, "author").isEmpty());
            check(Rule.CANONICAL_ID, ids.add(Xml.text(entry, ATOM, "id")));
            for (Element category : Xml.all(entry, ATOM, "category")) {
                check(Rule.CATEGORY_TERM, !category.getAttribute("term").isBlank());
            }
            for (Element content : Xml.all(entry, ATOM, "content")) {
                check(Rule.TEXT_TYPE, content.getAttribute("type").equals("html"));
                html(content.getTextContent());
            }
            for (Element title : Xml.all(entry, ATOM, "title")) {
                check(Rule.TEXT_TYPE, Set.of("", "text", "html").contains(title.getAttribute("type")));
            }
            alternates(entry);
            date3339(Xml.text(entry, ATOM, "published"), true);
            media(entry);
        }
    }

    private void required(Element parent) {
        check(Rule.ATOM_REQUIRED, !Xml.text(parent, ATOM, "title").isBlank());
        date3339(Xml.text(parent, ATOM, "updated"), false);
        String id = Xml.text(parent, ATOM, "id");
        check(
                Rule.CANONICAL_ID,
                URI.matcher(id).matches()
                        && java.net.URI.create(id).normalize().toString().equals(id));
    }

    private void alternates(Element entry) {
        Set<String> seen = new HashSet<>();
        for (Element link : Xml.all(entry, ATOM, "link")) {
            check(Rule.ASCII_ADDRESSES, isAddress(link.getAttribute("href")));
            if (link.getAttribute("rel").equals("alternate")) {
                check(Rule.ONE_ALTERNATE, seen.add(link.getAttribute("type") + link.getAttribute("hreflang")));
            }
        }
        check(Rule.ONE_ALTERNATE, !seen.isEmpty());
    }

    /** Checks the links of a head: itself, and the chain of an archive. */
    private void links(Element head) {
        boolean self = false;
        boolean current = false;
        boolean chained = false;
        for (Element link : Xml.all(head, ATOM, "link")) {
            String relation = link.getAttribute("rel");
            String target = link.getAttribute("href");
            check(Rule.ASCII_ADDRESSES, isAddress(target));
            self |= relation.equals("self") && target.equals(address);
            current |= relation.equals("current");
            chained |= relation.endsWith("-archive");
            check(Rule.ARCHIVE_LINKS, !relation.endsWith("-archive") || !target.equals(address));
        }
        check(Rule.SELF_LINK, self);
        boolean archive = !Xml.all(head, HISTORY, "archive").isEmpty();
        check(Rule.ARCHIVE_LINKS, !archive || current && chained);
    }

    private void html(String html) {
        HtmlTags.each(html, (name, attributes) -> {
            check(Rule.SAFE_CONTENT, !HtmlTags.UNSAFE.contains(name));
            attributes.forEach((attribute, value) -> {
                check(Rule.SAFE_CONTENT, !attribute.startsWith("on") && !attribute.startsWith("data-"));
                check(Rule.SAFE_CONTENT, !attribute.equals("style"));
                if (Set.of("src", "href", "poster", "cite").contains(attribute)) {
                    boolean contact = value.startsWith("mailto:") || value.startsWith("tel:");
                    check(Rule.ABSOLUTE_ADDRESSES, contact || isAddress(value));
                }
                if (attribute.equals("srcset")) {
                    for (String one : value.split(", ", -1)) {
                        check(Rule.ABSOLUTE_ADDRESSES, isAddress(one.split(" ", -1)[0]));
                    }
                }
            });
        });
    }

    private void date822(String text) {
        if (!text.isEmpty()) {
            check(Rule.RFC_822, RFC_822.matcher(text).matches());
            try {
                // Refuses the wrong weekday as well.
                OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT));
            } catch (DateTimeException e) {
                broken.add(Rule.RFC_822);
            }
        }
    }

    private void date3339(String text, boolean optional) {
        if (!optional || !text.isEmpty()) {
            try {
                check(Rule.RFC_3339, text.length() >= 20);
                OffsetDateTime.parse(text);
            } catch (DateTimeException e) {
                broken.add(Rule.RFC_3339);
            }
        }
    }

    private static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : Integer.MIN_VALUE;
    }

    private static int index(Element parent, String namespace, String name) {
        List<Element> found = Xml.all(parent, namespace, name);
        int index = 0;
        for (org.w3c.dom.Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!found.isEmpty() && node == found.get(0)) {
                return index;
            }
            index++;
        }
        return -1;
    }
}
