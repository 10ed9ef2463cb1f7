package dev.weft.json;

import dev.weft.markup.JsonWriter;
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
import dev.weft.value.Image;
import dev.weft.value.LinkAddress;
import dev.weft.value.WebAddress;

/**
 * Writes a publication as one line of compact JSON; addresses are absolute, and what is absent is left out. Reading the
 * line gives an equal publication.
 */
public final class PublicationWriter {
    private final JsonWriter out;
    private final MediaWriter media;

    private PublicationWriter(Utf8Writer writer) {
        this.out = JsonWriter.onto(writer);
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
        out.object()
                .optional("name", p.name())
                .optional("tagline", p.tagline())
                .optional("description", p.description())
                .text("base", p.base().toString())
                .text("language", p.language().tag())
                .text("zone", p.zone().getId())
                .optional("theme", p.theme())
                .optional("colour", p.colour());
        p.logo().ifPresent(logo -> picture("logo", logo));
        out.optional("favicon", p.favicon().map(WebAddress::toString).orElse(""))
                .optional("organisations", p.organisations(), this::organisation)
                .optional("sections", p.sections(), this::section)
                .optional("navigation", p.navigation(), this::navigation)
                .optional("links", p.links(), this::link)
                .optional("icp", p.icp().map(Object::toString).orElse(""))
                .optional("police", p.police().map(Object::toString).orElse(""))
                .optional("rights", p.rights())
                .optional("files", p.files());
        if (!p.paths().isEmpty()) {
            out.object("paths");
            p.paths().forEach((format, pattern) -> out.text(format, pattern));
            out.endObject();
        }
        if (!p.feeds().equals(FeedSettings.DEFAULT)) {
            out.object("feeds");
            out.optional("content", p.feeds().fullText() ? "" : FeedSettingsReader.SUMMARY);
            out.optional("authority", p.feeds().authority());
            out.optional("hubs", p.feeds().hubs(), hub -> out.text(hub.toString()));
            out.optional("items", p.feeds().items(), 0);
            out.optional("maxBytes", p.feeds().maxBytes(), Long.MAX_VALUE);
            out.optional("stylesheet", p.feeds().stylesheet());
            out.endObject();
        }
        if (!p.wechat().equals(WechatSettings.DEFAULT)) {
            out.object("wechat").optional("style", p.wechat().style()).endObject();
        }
        out.optional("editions", p.editions(), this::edition).endObject();
    }

    private void edition(Edition edition) {
        out.object()
                .text("language", edition.language().tag())
                .optional("folder", edition.id().folder())
                .optional("name", edition.name())
                .optional("tagline", edition.tagline())
                .optional("description", edition.description())
                .optional("sections", edition.sections(), this::section)
                .optional("navigation", edition.navigation(), this::navigation)
                .optional("organisations", edition.organisations(), this::words)
                .optional("rights", edition.rights())
                .endObject();
    }

    private void words(Edition.OrganisationWords o) {
        out.object()
                .text("id", o.id())
                .optional("name", o.name())
                .optional("shortName", o.shortName())
                .optional("description", o.description())
                .optional("address", o.address())
                .endObject();
    }

    private void organisation(Organisation o) {
        out.object()
                .text("id", o.id())
                .optional("name", o.name())
                .optional("shortName", o.shortName().equals(o.name()) ? "" : o.shortName())
                .optional("englishName", o.englishName())
                .text("role", OrganisationReader.ROLES.word(o.role()))
                .optional("description", o.description());
        o.logo().ifPresent(logo -> picture("logo", logo));
        out.optional("address", o.address())
                .optional("telephone", o.telephone())
                .optional("email", o.email().map(Object::toString).orElse(""))
                .optional("url", o.web().map(WebAddress::toString).orElse(""))
                .optional("wechat", o.wechat());
        o.wechatQr().ifPresent(code -> picture("wechatQr", code));
        out.optional("parent", o.parent()).endObject();
    }

    private void picture(String key, Image picture) {
        out.key(key);
        media.image(picture);
    }

    private void section(Section section) {
        out.object()
                .optional("slug", section.slug())
                .optional("name", section.name())
                .optional("description", section.description())
                .optional("sections", section.sections(), this::section)
                .endObject();
    }

    private void navigation(NavigationItem item) {
        out.object().optional("label", item.label());
        item.target().accept(new TargetMember()).endObject();
    }

    /** Writes what a navigation entry leads to, under the key for its kind. */
    private final class TargetMember implements NavigationItem.Target.Visitor<JsonWriter> {
        @Override
        public JsonWriter address(LinkAddress address) {
            return out.text("url", address.toString());
        }

        @Override
        public JsonWriter section(String path) {
            return out.optional("section", path);
        }

        @Override
        public JsonWriter article(ArticleId id) {
            return out.text("article", id.value());
        }

        @Override
        public JsonWriter organisation(String id) {
            return out.optional("organisation", id);
        }
    }

    private void link(PartnerLink link) {
        out.object()
                .optional("name", link.name())
                .text("url", link.address().toString())
                .endObject();
    }
}
