package dev.weft.wechat.account;

import dev.weft.body.Link;
import dev.weft.markup.Utf8Writer;
import dev.weft.value.LinkAddress;
import dev.weft.value.WebAddress;

/** Writes links: only those into WeChat stay live, what any other leads to is said in a note. */
final class LinkHtml {
    private static final String LIVE_HOST = "mp.weixin.qq.com";

    /** A heading may have a ground of its own colour, on which links and marks can only have that of its text. */
    private static final byte[] HEADING_LINK = Utf8Writer.ascii(" style=\"text-decoration:none;color:inherit");

    private static final byte[] HEADING_NOTE_MARK = Utf8Writer.ascii(" style=\"font-size:12px;line-height:0");

    private final AccountHtml html;
    private final Utf8Writer out;
    private final Context context;

    LinkHtml(AccountHtml html, Utf8Writer out, Context context) {
        this.html = html;
        this.out = out;
        this.context = context;
    }

    void write(Link link, boolean inHeading) {
        LinkAddress address = link.address();
        if (address instanceof WebAddress web && web.host().equals(LIVE_HOST)) {
            out.raw("<a href=\"").attribute(web.toString()).raw("\"");
            out.raw(inHeading ? HEADING_LINK : context.styles.of(Rule.LINK)).raw("\">");
            html.inlines(link.content());
            out.raw("</a>");
            return;
        }
        if (inHeading) {
            html.inlines(link.content());
        } else {
            html.span(Rule.LINK);
            html.inlines(link.content());
            html.endSpan();
        }
        reference(address, inHeading);
    }

    void reference(LinkAddress address, boolean inHeading) {
        out.raw("<sup").raw(inHeading ? HEADING_NOTE_MARK : context.styles.of(Rule.NOTE_MARK));
        out.raw("\">[").number(context.notes.number(address)).raw("]</sup>");
    }
}
