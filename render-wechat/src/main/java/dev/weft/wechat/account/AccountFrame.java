package dev.weft.wechat.account;

import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Correction;
import dev.weft.model.Credit;
import dev.weft.model.Notice;
import dev.weft.model.Person;
import dev.weft.model.Source;
import dev.weft.render.Site;
import dev.weft.value.Attachment;
import dev.weft.value.Image;
import dev.weft.value.PreciseDate;
import java.time.ZoneId;
import java.util.List;

/** Writes one article: what stands before its text, the text, and what stands after it. */
final class AccountFrame {
    private static final Credit.Role[] BEFORE = {Credit.Role.AUTHOR, Credit.Role.PHOTOGRAPHER, Credit.Role.TRANSLATOR};
    private static final Credit.Role[] AFTER = {Credit.Role.EDITOR, Credit.Role.RESPONSIBLE_EDITOR, Credit.Role.REVIEWER
    };

    private static final byte[] ENDING = Utf8Writer.ascii("<section style=\"margin:20px 0 0\">");

    private final Utf8Writer out;
    private final Context context;
    private final Article article;
    private final Site site;
    private final AccountHtml html;
    private final ZoneId zone;

    AccountFrame(Utf8Writer out, Context context, Article article, Site site) {
        this.out = out;
        this.context = context;
        this.article = article;
        this.site = site;
        this.html = new AccountHtml(out, context);
        this.zone = site.publication().zone();
    }

    void write() {
        out.raw("<section>");
        if (!article.subtitle().isEmpty()) {
            html.line(Rule.SUBTITLE, article.subtitle());
        }
        provenance();
        article.notice().ifPresent(this::notice);
        if (!article.lead().isEmpty()) {
            html.open(AccountHtml.P, Rule.LEAD);
            out.raw("\">");
            html.mark(Rule.LEAD_LABEL, mark(Rule.LEAD_LABEL, Labels.LEAD));
            out.text(article.lead()).raw("</p>");
        }
        article.cover().filter(cover -> !Pictures.isInBody(article, cover)).ifPresent(this::cover);
        html.body(article.text());
        html.mark(Rule.END_MARK, mark(Rule.END_MARK, Labels.END));
        attachments();
        out.raw(ENDING);
        ending();
        html.endSection();
        follow();
        notes();
        out.raw("</section>");
    }

    /** Returns what a mark of the theme says, in the article's language. */
    private String mark(Rule rule, Labels word) {
        return context.styles.mark(rule).replace("{word}", word.in(context.language));
    }

    private void follow() {
        if (context.styles.has(Rule.FOLLOW)) {
            html.section(Rule.FOLLOW);
            html.mark(Rule.FOLLOW_NAME, site.publication().around(article).name());
            html.line(Rule.FOLLOW_TEXT, Labels.FOLLOW.in(context.language));
            html.endSection();
        }
    }

    private void cover(Image cover) {
        html.section(Rule.FIGURE);
        html.picture(cover, Rule.PICTURE);
        if (!cover.caption().isEmpty()) {
            html.open(AccountHtml.P, Rule.CAPTION);
            out.raw("\">");
            html.mark(Rule.CAPTION_MARK, context.styles.mark(Rule.CAPTION_MARK));
            out.text(cover.caption()).raw("</p>");
        }
        if (!cover.credit().isEmpty()) {
            html.line(Rule.CAPTION, cover.credit());
        }
        html.endSection();
    }

    private void labelled(Labels label, String value) {
        labelled(Rule.META, label, value);
    }

    private void labelled(Rule rule, Labels label, String value) {
        if (!value.isEmpty()) {
            html.line(rule, label.in(context.language) + value);
        }
    }

    private void dated(Labels label, PreciseDate date) {
        labelled(label, date.display(context.language, zone));
    }

    private void provenance() {
        boolean boxed = context.styles.has(Rule.BYLINE) && isProvenanceKnown();
        Rule rule = context.styles.has(Rule.BYLINE_ITEM) ? Rule.BYLINE_ITEM : Rule.META;
        if (boxed) {
            html.section(Rule.BYLINE);
        }
        article.source().ifPresent(source -> source(source, rule));
        for (Credit.Role role : BEFORE) {
            labelled(rule, Labels.of(role), names(role));
        }
        article.published().ifPresent(date -> html.line(rule, date.display(context.language, zone)));
        if (boxed) {
            html.endSection();
        }
    }

    private boolean isProvenanceKnown() {
        return article.published().isPresent()
                || article.source().map(AccountFrame::isNamed).orElse(false)
                || article.byline().stream().anyMatch(credit -> List.of(BEFORE).contains(credit.role()));
    }

    private static boolean isNamed(Source source) {
        return !source.name().isEmpty() || source.address().isPresent();
    }

    private void source(Source source, Rule rule) {
        if (!isNamed(source)) {
            return;
        }
        html.open(AccountHtml.P, rule);
        out.raw("\">").text(Labels.SOURCE.in(context.language));
        out.text(
                source.name().isEmpty() ? source.address().map(Object::toString).orElse("") : source.name());
        source.address().ifPresent(html::reference);
        out.raw("</p>");
    }

    private String names(Credit.Role role) {
        StringBuilder names = new StringBuilder();
        for (Credit credit : article.byline()) {
            if (credit.role() == role) {
                Person person = credit.person();
                names.append(names.length() == 0 ? "" : Labels.LIST_COMMA.in(context.language))
                        .append(person.name());
            }
        }
        return names.toString();
    }

    private void notice(Notice notice) {
        labelled(Labels.NUMBER, notice.number());
        labelled(Labels.ISSUER, notice.issuer());
        notice.effective().ifPresent(date -> dated(Labels.EFFECTIVE, date));
        notice.deadline().ifPresent(date -> dated(Labels.DEADLINE, date));
    }

    private void attachments() {
        List<Attachment> attachments = article.attachments();
        if (attachments.isEmpty()) {
            return;
        }
        html.line(Rule.NOTES_HEADING, Labels.ATTACHMENTS.in(context.language));
        for (Attachment attachment : attachments) {
            html.open(AccountHtml.P, Rule.NOTE);
            out.raw("\">").text(attachment.title());
            html.reference(attachment.address());
            out.raw("</p>");
        }
    }

    private void ending() {
        article.source().ifPresent(source -> {
            labelled(Labels.ORIGINAL_TITLE, source.originalTitle());
            labelled(Labels.ORIGINAL_AUTHOR, source.originalAuthor());
            if (!source.note().isEmpty()) {
                html.line(Rule.META, source.note());
            }
        });
        for (Credit.Role role : AFTER) {
            labelled(Labels.of(role), names(role));
        }
        for (Correction correction : article.corrections()) {
            String date = correction
                    .date()
                    .map(d -> d.display(context.language, zone) + " ")
                    .orElse("");
            labelled(Labels.CORRECTION, date + correction.text());
        }
        switch (article.ai()) {
            case NONE -> {}
            case ASSISTED -> html.line(Rule.META, Labels.AI_ASSISTED.in(context.language));
            case GENERATED -> html.line(Rule.META, Labels.AI_GENERATED.in(context.language));
        }
        if (!article.rights().isEmpty()) {
            html.line(Rule.META, article.rights());
        }
    }

    private void notes() {
        Notes notes = context.notes;
        if (notes.size() > 0) {
            html.line(Rule.NOTES_HEADING, Labels.NOTES.in(context.language));
        }
        for (int i = 0; i < notes.size(); i++) {
            String number = "[" + (i + 1) + "] ";
            notes.get(i)
                    .accept(
                            address -> html.line(Rule.NOTE, number + address),
                            note -> html.note(number, note.content()));
        }
        html.line(Rule.NOTE, Labels.PAGE_ADDRESS.in(context.language) + site.address(site.page(article)));
    }
}
