package dev.weft.importing;

import java.util.Random;

/** Makes HTML as nobody should write it: valid and broken, nested where it must not be, with tricks in every place. */
final class RandomHtml {
    private static final String[] TAGS = {
        "p",
        "div",
        "span",
        "b",
        "strong",
        "i",
        "em",
        "u",
        "s",
        "sub",
        "sup",
        "font",
        "a",
        "h1",
        "h2",
        "h4",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "tbody",
        "thead",
        "tr",
        "td",
        "th",
        "caption",
        "blockquote",
        "cite",
        "footer",
        "figure",
        "figcaption",
        "aside",
        "pre",
        "code",
        "center",
        "section",
        "ruby",
        "rt",
        "rp",
        "rb",
        "q",
        "video",
        "audio",
        "iframe",
        "object",
        "embed",
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "textarea",
        "xmp",
        "title",
        "select",
        "option",
        "button",
        "form",
        "label",
        "details",
        "summary",
        "o:p",
        "x-y",
        "body",
        "html",
        "head",
        "plaintext",
        "img",
        "br",
        "hr",
        "input",
        "base",
        "meta",
        "mark",
        "nobr",
        "address",
        "menu",
        "picture",
        "source",
        "track",
        "noembed",
        "image"
    };
    private static final String[] VOID = {
        "<br>", "<br/>", "<br><br>", "<hr>", "<img src=\"/a.jpg\">", "<img src=x.png alt=''>"
    };
    private static final String[] TEXTS = {
        "字",
        "正文内容。",
        "text",
        " ",
        "\n",
        "\n  ",
        "&nbsp;",
        "&nbsp;&nbsp;",
        "　　",
        "a b",
        "&lt;b&gt;",
        "&amp;lt;",
        "&#0;",
        "&#x1;",
        "&#xFFFE;",
        "&#x202E;",
        "\u0000",
        "\u0001",
        "\u202E",
        "😀",
        "\uD800",
        "]]>",
        "<!--",
        "-->",
        "<!-- c -->",
        "<![CDATA[x]]>",
        "<?x",
        "</",
        "<",
        "&",
        "&#x80;",
        "图1 现场",
        "▲ 现场",
        "\u2028",
        "\u200B",
        "</p>",
        "</div>",
        "</table>",
        "</td>",
        "</b>",
        "</a>",
        "<p",
        "\"",
        "'",
        ">",
        "=",
        "&Tab;",
        "&NewLine;",
        "&colon;",
        "\uFEFF",
        "\f",
        "\r\n"
    };
    private static final String[] ATTRIBUTES = {
        "href=\"https://example.org/\"",
        "href=javascript:x",
        "href='ja&Tab;vascript:x'",
        "href=#a",
        "href=\"mailto:a@b.cn\"",
        "href=\"a/../../b\"",
        "href=\"/big.jpg\"",
        "src=\"/v.mp4\"",
        "src=data:image/png;base64,AA",
        "src=\"//v.qq.com/txp/iframe/player.html?vid=a1\"",
        "src=https://player.bilibili.com/player.html?aid=12",
        "data-src=\"/lazy.jpg\"",
        "srcset=\"/a.jpg 100w, /b.jpg 2x, ,\"",
        "width=1",
        "height=1",
        "width=640",
        "height=\"480px\"",
        "align=center",
        "align=right",
        "style=\"text-align:center\"",
        "style='text-align:right;font-weight:bold'",
        "style=\"display:none\"",
        "style='font-style:italic;text-decoration:underline'",
        "class=\"caption\"",
        "class=gallery",
        "class=embed",
        "class=\"language-java\"",
        "colspan=3",
        "rowspan=0",
        "start=5",
        "value=3",
        "title=\"a&quot;><script>\"",
        "alt='</style><img src=x>'",
        "onclick=x",
        "hidden",
        "cite=\"https://example.org/q\"",
        "border=0",
        "data-focus=\"0.2,0.9\"",
        "data-credit=\"甲\"",
        "data-duration=PT1M",
        "controls",
        "poster=/p.jpg",
        "style=\"",
        "x='",
        "/"
    };

    private final Random random;
    private final StringBuilder out = new StringBuilder();

    RandomHtml(Random random) {
        this.random = random;
    }

    String html() {
        content(0);
        return out.toString();
    }

    private void content(int depth) {
        for (int i = 1 + random.nextInt(4); i > 0 && out.length() < 4000; i--) {
            switch (random.nextInt(depth > 8 ? 4 : 9)) {
                case 0, 1 -> out.append(pick(TEXTS));
                case 2 -> out.append(pick(TEXTS)).append(pick(TEXTS));
                case 3 -> out.append(pick(VOID));
                default -> element(depth);
            }
        }
    }

    private void element(int depth) {
        String tag = random.nextInt(3) == 0 ? TAGS[random.nextInt(18)] : pick(TAGS);
        out.append('<').append(random.nextInt(20) == 0 ? tag.toUpperCase(java.util.Locale.ROOT) : tag);
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            out.append(' ').append(pick(ATTRIBUTES));
        }
        out.append(random.nextInt(30) == 0 ? "" : ">");
        content(depth + 1);
        switch (random.nextInt(12)) {
            case 0 -> {
                // Left open.
            }
            case 1 -> out.append("</").append(pick(TAGS)).append('>');
            default -> out.append("</").append(tag).append('>');
        }
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }
}
