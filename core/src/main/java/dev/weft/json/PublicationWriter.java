package dev.weft.json;

import dev.weft.markup.Utf8Writer;
import dev.weft.model.Edition;
import dev.weft.model.FeedSettings;
import dev.weft.model.NavigationItem;
import dev.weft.model.Organisation;
import dev.weft.model.PartnerLink;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.model.WechatSettings;
import dev.weft.value.ArticleId;
import dev.weft.value.LinkAddress;

/**
 * Writes a publication as one line of compact JSON; addresses are absolute, and what is absent is left out. Reading the
 * line gives an equal publication.
 */
public final class PublicationWriter {
    private final JsonOut out;
    private final MediaWriter media;

    private PublicationWriter(Utf8Writer writer) {
        this.out = new JsonOut(writer);
        this.media = new MediaWriter(out);
    }

    /** Appends a publication to {@code out}. */
    public static void write(Publication publication, Utf8Writer out) {
        new PublicationWriter(out).publication(publication);
    }

    /** Returns a publication as JSON. */
    public static String toJson(Publication publication) {
        Utf8Writer out = new Utf8Writer();
        write(publication, out);
        return out.toString();
    }

    private void publication(Publication p) {
        out.open('{')
                .text("name", p.name())
                .text("tagline", p.tagline())
                .text("description", p.description())
                .text("base", p.base().toString())
                .text("language", p.language().tag())
                .text("zone", p.zone().getId())
                .text("theme", p.theme())
                .text("colour", p.colour())
                .object("logo", p.logo().orElse(null), media::image)
                .value("favicon", p.favicon())
                .list("organisations", p.organisations(), this::organisation)
                .list("sections", p.sections(), this::section)
                .list("navigation", p.navigation(), this::navigation)
                .list("links", p.links(), this::link)
                .value("icp", p.icp())
                .value("police", p.police())
                .text("rights", p.rights())
                .text("files", p.files());
        if (!p.paths().isEmpty()) {
            out.key("paths").open('{');
            p.paths().forEach((format, pattern) -> out.name(format).string(pattern));
            out.close('}');
        }
        if (!p.feeds().equals(FeedSettings.DEFAULT)) {
            out.key("feeds").open('{');
            out.text("content", p.feeds().fullText() ? "" : FeedSettingsReader.SUMMARY);
            out.text("authority", p.feeds().authority());
            out.list("hubs", p.feeds().hubs(), hub -> out.string(hub.toString()));
            out.number("items", p.feeds().items(), 0);
            out.number("maxBytes", p.feeds().maxBytes(), Long.MAX_VALUE);
            out.flag("stylesheet", p.feeds().stylesheet(), false);
            out.close('}');
        }
        if (!p.wechat().equals(WechatSettings.DEFAULT)) {
            out.key("wechat").open('{').text("style", p.wechat().style()).close('}');
        }
        out.list("editions", p.editions(), this::edition).close('}');
    }

    private void edition(Edition edition) {
        out.open('{')
                .text("language", edition.language().tag())
                .text("folder", edition.id().folder())
                .text("name", edition.name())
                .text("tagline", edition.tagline())
                .text("description", edition.description())
                .list("sections", edition.sections(), this::section)
                .list("navigation", edition.navigation(), this::navigation)
                .list("organisations", edition.organisations(), this::words)
                .text("rights", edition.rights())
                .close('}');
    }

    private void words(Edition.OrganisationWords o) {
        out.open('{')
                .text("id", o.id())
                .text("name", o.name())
                .text("shortName", o.shortName())
                .text("description", o.description())
                .text("address", o.address())
                .close('}');
    }

    private void organisation(Organisation o) {
        out.open('{')
                .text("id", o.id())
                .text("name", o.name())
                .text("shortName", o.shortName().equals(o.name()) ? "" : o.shortName())
                .text("englishName", o.englishName())
                .text("role", OrganisationReader.ROLES.word(o.role()))
                .text("description", o.description())
                .object("logo", o.logo().orElse(null), media::image)
                .text("address", o.address())
                .text("telephone", o.telephone())
                .value("email", o.email())
                .value("url", o.web())
                .text("wechat", o.wechat())
                .object("wechatQr", o.wechatQr().orElse(null), media::image)
                .text("parent", o.parent())
                .close('}');
    }

    private void section(Section section) {
        out.open('{')
                .text("slug", section.slug())
                .text("name", section.name())
                .text("description", section.description())
                .list("sections", section.sections(), this::section)
                .close('}');
    }

    private void navigation(NavigationItem item) {
        out.open('{').text("label", item.label());
        item.target().accept(new TargetMember()).close('}');
    }

    /** Writes what a navigation entry leads to, under the key for its kind. */
    private final class TargetMember implements NavigationItem.Target.Visitor<JsonOut> {
        @Override
        public JsonOut address(LinkAddress address) {
            return out.text("url", address.toString());
        }

        @Override
        public JsonOut section(String path) {
            return out.text("section", path);
        }

        @Override
        public JsonOut article(ArticleId id) {
            return out.text("article", id.value());
        }

        @Override
        public JsonOut organisation(String id) {
            return out.text("organisation", id);
        }
    }

    private void link(PartnerLink link) {
        out.open('{')
                .text("name", link.name())
                .text("url", link.address().toString())
                .close('}');
    }
}
