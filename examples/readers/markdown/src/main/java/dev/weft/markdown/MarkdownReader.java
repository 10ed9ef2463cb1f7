package dev.weft.markdown;

import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.finding.Message;
import dev.weft.importing.collection.CollectionReader;
import dev.weft.importing.collection.CollectionSource;
import dev.weft.importing.collection.PublicationDraft;
import dev.weft.importing.collection.Receiver;
import dev.weft.importing.collection.SourceFile;
import dev.weft.model.Article;
import dev.weft.value.Language;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a folder of Markdown, as Hugo, Hexo, Jekyll and JBake have it or plain, or one file. */
public final class MarkdownReader implements CollectionReader {
    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd");

    /** Notations of articles that the same generators read. */
    private static final Set<String> OTHERS = Set.of("adoc", "asciidoc", "org", "rst", "textile");

    @Override
    public Message kind() {
        return new Message("Markdown 文件", "Markdown files");
    }

    /** Markdown has no mark of its own: any text is some. A generator's configuration, and the ending, tell it. */
    @Override
    public double recognises(CollectionSource source) throws IOException {
        double share = source.share(file -> MARKDOWN.contains(file.ending()) && isText(file));
        boolean generated = source.isFolder() && Layout.of(source).generator() != Layout.Generator.PLAIN;
        return generated ? 0.95 : source.isFolder() && share > 0 ? 0.25 + share / 2 : share;
    }

    private static boolean isText(SourceFile file) throws IOException {
        for (byte b : file.head()) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void read(CollectionSource source, Receiver receiver) throws IOException {
        Layout layout = Layout.of(source);
        PublicationDraft publication = receiver.publication();
        publication.base(base(source, layout));
        publication.name(layout.title());
        publication.tagline(layout.config().text("subtitle", "tagline", "params.subtitle"));
        publication.description(layout.config().text("description", "params.description"));
        language(layout.config().text("languagecode", "language", "lang", "defaultcontentlanguage"), publication);
        Folder folder = new Folder(source, layout, publication.base());
        source.forEach(file -> {
            if (!layout.holds(file.name())) {
                return true;
            }
            if (MARKDOWN.contains(file.ending()) || isPage(file, layout)) {
                document(file, folder, receiver);
            } else if (OTHERS.contains(file.ending())) {
                receiver.unread(MarkdownCodes.UNREAD
                        .at("", "不是 Markdown，而是 " + file.ending(), "it is no Markdown, but " + file.ending())
                        .from(file.name()));
            }
            return true;
        });
    }

    private static WebAddress base(CollectionSource source, Layout layout) throws IOException {
        if (source.address().isPresent()) {
            return source.address().get();
        }
        try {
            return WebAddress.of(layout.home());
        } catch (InvalidValueException e) {
            return source.addressNeeded();
        }
    }

    private static void language(String text, PublicationDraft publication) {
        try {
            if (!text.isEmpty()) {
                publication.language(Language.of(text));
            }
        } catch (InvalidValueException e) {
            // Configurations name languages as they like.
        }
    }

    /** Generators read articles in HTML too, where they have a head; what has none is a part of a theme. */
    private static boolean isPage(SourceFile file, Layout layout) throws IOException {
        boolean html = file.ending().equals("html") || file.ending().equals("htm");
        boolean among = layout.generator() == Layout.Generator.HUGO
                || layout.generator() == Layout.Generator.JBAKE
                || file.name().contains("_posts/");
        String head = html && among ? file.headText() : "";
        return head.startsWith("---") || head.startsWith("+++") || head.contains("\n~~~~~~") && head.contains("title=");
    }

    private static void document(SourceFile file, Folder folder, Receiver receiver) throws IOException {
        byte[] bytes = file.bytes(Folder.MOST_BYTES);
        if (bytes.length > Folder.MOST_BYTES) {
            receiver.unread(MarkdownCodes.UNREAD
                    .at("", "超过 " + Folder.MOST_BYTES + " 字节", "it has more than " + Folder.MOST_BYTES + " bytes")
                    .from(file.name()));
            return;
        }
        List<Finding> findings = new ArrayList<>();
        FrontMatter front = FrontMatter.of(Folder.text(bytes));
        Article article;
        Document document;
        try {
            document = new Document(folder, file.name(), front, findings::add);
            article = document.article(receiver.publication());
        } catch (InvalidValueException e) {
            receiver.unread(MarkdownCodes.UNREAD
                    .at("", e.bilingual().zh(), e.bilingual().en())
                    .from(file.name()));
            return;
        }
        String id = article.id().value();
        findings.forEach(finding -> receiver.finding(finding.inArticle(id).from(file.name())));
        receiver.article(article, document.address(), file.name(), folder);
    }
}
