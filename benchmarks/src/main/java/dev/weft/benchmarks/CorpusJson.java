package dev.weft.benchmarks;

import dev.weft.markup.BodyHtml;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Credit;
import dev.weft.model.Source;
import dev.weft.value.Attachment;
import java.util.Locale;

/** Writes articles of the corpus as lines of JSON whose bodies are HTML, as a content management system exports them. */
final class CorpusJson {
    private final Utf8Writer out = new Utf8Writer(8 * 1024);

    /** Returns an article as one line, with its line break. */
    static byte[] line(Article article) {
        CorpusJson json = new CorpusJson();
        json.article(article);
        json.out.raw("\n");
        return json.out.toBytes();
    }

    private void article(Article a) {
        out.raw("{\"id\":\"").json(a.id().value()).raw("\"");
        member("title", a.title());
        member("lead", a.lead());
        member("section", a.section());
        String separator = ",\"tags\":[\"";
        for (String tag : a.tags()) {
            out.raw(separator).json(tag);
            separator = "\",\"";
        }
        out.raw("\"]");
        a.published().ifPresent(date -> member("published", date.toString()));
        a.modified().ifPresent(date -> member("modified", date.toString()));
        separator = ",\"byline\":[{";
        for (Credit credit : a.byline()) {
            out.raw(separator).raw("\"name\":\"").json(credit.person().name()).raw("\"");
            member("role", credit.role().name().toLowerCase(Locale.ROOT));
            separator = "},{";
        }
        out.raw("}]");
        a.source().ifPresent(this::source);
        a.views().ifPresent(views -> {
            out.raw(",\"views\":{\"count\":").number(views.count());
            views.asOf().ifPresent(date -> member("asOf", date.toString()));
            out.raw("}");
        });
        for (Attachment file : a.attachments()) {
            out.raw(",\"attachments\":[{\"url\":\"")
                    .json(file.address().toString())
                    .raw("\"");
            member("name", file.name());
            member("title", file.title());
            member("mediaType", file.mediaType());
            out.raw(",\"bytes\":").number(file.bytes().orElseThrow()).raw("}]");
        }
        out.raw(",\"body\":{\"html\":\"").json(BodyHtml.toHtml(a.body())).raw("\"}}");
    }

    private void source(Source source) {
        out.raw(",\"source\":{\"name\":\"").json(source.name()).raw("\"");
        member("kind", source.kind().name().toLowerCase(Locale.ROOT));
        source.address().ifPresent(address -> member("url", address.toString()));
        out.raw("}");
    }

    private void member(String name, String value) {
        if (!value.isEmpty()) {
            out.raw(",\"").raw(name).raw("\":\"").json(value).raw("\"");
        }
    }
}
