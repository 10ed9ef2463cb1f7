package dev.weft.wordpress;

import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.finding.Message;
import dev.weft.importing.collection.CollectionException;
import dev.weft.importing.collection.CollectionReader;
import dev.weft.importing.collection.CollectionSource;
import dev.weft.importing.collection.LeftOut;
import dev.weft.importing.collection.PublicationDraft;
import dev.weft.importing.collection.Receiver;
import dev.weft.importing.collection.SourceFile;
import dev.weft.value.Language;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/** Reads the export files of WordPress: one, or a folder of the parts of one, with the uploads beside them. */
public final class WordPressReader implements CollectionReader {
    /** What WordPress and its common plug-ins keep as posts, and nobody reads. */
    private static final Set<String> SYSTEM = Set.of(
            "attachment",
            "revision",
            "nav_menu_item",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request",
            "elementor_library",
            "wpcf7_contact_form");

    @Override
    public Message kind() {
        return new Message("WordPress 导出文件", "an export of WordPress");
    }

    @Override
    public double recognises(CollectionSource source) throws IOException {
        for (SourceFile file : source.sample()) {
            if (isExport(file)) {
                return 1;
            }
        }
        return 0;
    }

    private static boolean isExport(SourceFile file) throws IOException {
        String head = file.headText();
        return head.startsWith("<") && head.contains("<rss") && head.contains("wordpress.org/export/");
    }

    @Override
    public void read(CollectionSource source, Receiver receiver) throws IOException {
        List<SourceFile> exports = new ArrayList<>();
        source.forEach(file -> {
            if (isExport(file)) {
                exports.add(file);
            }
            return true;
        });
        Shared shared = new Shared();
        Site site = new Site(receiver.publication(), source);
        for (SourceFile export : exports) {
            parts(export, part -> {
                shared.take(part);
                site.take(part);
            });
        }
        site.settle();
        Uploads uploads = new Uploads(source);
        for (SourceFile export : exports) {
            Finding cut = parts(export, part -> {
                if (part.name().equals("item")) {
                    item(part, shared, export, uploads, receiver);
                }
            });
            if (cut != null) {
                receiver.unread(cut);
            }
        }
    }

    /** Takes a part of an export. */
    private interface PartVisitor {
        void visit(Part part) throws IOException;
    }

    /** Goes through an export; returns where it is cut off, or null. */
    private static @org.jspecify.annotations.Nullable Finding parts(SourceFile export, PartVisitor visitor)
            throws IOException {
        int line = 1;
        String last = "";
        try (Export parts = Export.open(export.path())) {
            for (Part part = parts.next(); part != null; part = parts.next()) {
                visitor.visit(part);
                line = parts.line();
                last = part.name().equals("item") ? part.text("title") : last;
            }
            return null;
        } catch (XMLStreamException e) {
            return WordPressCodes.CUT_OFF
                    .at(
                            "",
                            "导出文件在第 " + line + " 行之后读不下去（最后读到「" + last + "」）",
                            "the export cannot be read after line " + line + " (the last article read is \"" + last
                                    + "\")")
                    .from(export.name() + ":" + line);
        }
    }

    private static void item(Part item, Shared shared, SourceFile export, Uploads uploads, Receiver receiver)
            throws IOException {
        String origin = export.name() + ":" + item.line();
        String type = item.text("wp:post_type");
        String status = item.text("wp:status");
        if (isSystem(type) || status.equals("trash") || status.equals("auto-draft")) {
            receiver.leftOut(LeftOut.SYSTEM, origin);
            return;
        }
        List<Finding> findings = new ArrayList<>();
        Post post = new Post(item, shared, receiver.publication().base(), findings::add);
        Consumer<Finding> about =
                finding -> receiver.finding(finding.inArticle(post.id().value()).from(origin));
        try {
            var article = post.article(receiver.publication());
            if (!type.equals("post") && !type.equals("page")) {
                findings.add(WordPressCodes.OTHER_TYPE.at(
                        "", "类型「" + type + "」的内容作为新闻导入", "content of the type \"" + type + "\" became news"));
            }
            if (item.comments() > 0) {
                findings.add(WordPressCodes.COMMENTS.at(
                        "", item.comments() + " 条评论没有导入", item.comments() + " comments were not imported"));
            }
            findings.forEach(about);
            receiver.article(article, post.address(), origin, uploads);
        } catch (InvalidValueException e) {
            receiver.unread(WordPressCodes.UNREAD
                    .at("", e.bilingual().zh(), e.bilingual().en())
                    .from(origin));
        }
    }

    private static boolean isSystem(String type) {
        return SYSTEM.contains(type) || type.startsWith("wp_") || type.startsWith("acf-");
    }

    /** What an export says of its site. */
    private static final class Site {
        private final PublicationDraft publication;
        private final CollectionSource source;
        private String home = "";

        Site(PublicationDraft publication, CollectionSource source) {
            this.publication = publication;
            this.source = source;
        }

        void take(Part part) {
            String text = part.text("");
            switch (part.name()) {
                case "title" -> publication.name(text);
                case "description" -> publication.tagline(text);
                case "language" -> {
                    try {
                        publication.language(Language.of(text));
                    } catch (InvalidValueException e) {
                        // Some sites leave it empty.
                    }
                }
                case "link", "wp:base_blog_url" -> home = text.isEmpty() ? home : text;
                default -> {
                    // An item, an author, a category.
                }
            }
        }

        void settle() throws CollectionException {
            if (source.address().isPresent()) {
                publication.base(source.address().get());
                return;
            }
            try {
                publication.base(WebAddress.of(home.endsWith("/") ? home : home + "/"));
            } catch (InvalidValueException e) {
                publication.base(source.addressNeeded());
            }
        }
    }
}
