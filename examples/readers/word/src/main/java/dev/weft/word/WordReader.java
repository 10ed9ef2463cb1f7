package dev.weft.word;

import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Heading;
import dev.weft.body.Paragraph;
import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.finding.Message;
import dev.weft.importing.HtmlImporter;
import dev.weft.importing.collection.CollectionReader;
import dev.weft.importing.collection.CollectionSource;
import dev.weft.importing.collection.Receiver;
import dev.weft.importing.collection.SourceFile;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.value.ArticleId;
import dev.weft.value.PathSegment;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.Result;

/** Reads Word documents: one, or a folder of them, whose folders are the sections. */
public final class WordReader implements CollectionReader {
    /** The first bytes of a document of Word up to 2003. */
    private static final String OLD = "\u00D0\u00CF\u0011\u00E0";

    private static final String STYLES = """
        p[style-name='Title'] => h1:fresh
        p[style-name='Subtitle'] => p:fresh
        p[style-name='caption'] => p.caption:fresh
        p[style-name='Caption'] => p.caption:fresh
        p[style-name='Quote'] => blockquote > p:fresh
        p[style-name='Intense Quote'] => blockquote > p:fresh
        """;
    private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>\\s*(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern TITLE = Pattern.compile("<dc:title>([^<]{1,300})</dc:title>");

    /** A first line that is longer, or ends as sentences do, is no title. */
    private static final int LONGEST_TITLE = 60;

    @Override
    public Message kind() {
        return new Message("Word 文件", "Word documents");
    }

    @Override
    public double recognises(CollectionSource source) throws IOException {
        return source.share(WordReader::isWord);
    }

    private static boolean isWord(SourceFile file) throws IOException {
        String head = file.headText();
        return head.startsWith("pk\u0003\u0004") && (file.ending().equals("docx") || Parts.isDocument(file.path()))
                || isOld(head, file);
    }

    private static boolean isOld(String head, SourceFile file) {
        return head.startsWith(OLD.toLowerCase(Locale.ROOT)) && file.ending().equals("doc");
    }

    @Override
    public void read(CollectionSource source, Receiver receiver) throws IOException {
        receiver.publication().base(source.addressNeeded());
        source.forEach(file -> {
            // What Word writes beside an open document is none.
            if (!file.name().substring(file.name().lastIndexOf('/') + 1).startsWith("~$") && isWord(file)) {
                document(file, receiver);
            }
            return true;
        });
    }

    private static void document(SourceFile file, Receiver receiver) throws IOException {
        if (isOld(file.headText(), file)) {
            unread(file, new Message("是 Word 2003 以前的格式", "it is of Word 2003 or earlier"), receiver);
            return;
        }
        List<Finding> findings = new ArrayList<>();
        String stem = file.name().replaceFirst("\\.[A-Za-z]{1,6}$", "");
        ArticleId id = ArticleId.of(PathSegment.from(stem.substring(stem.lastIndexOf('/') + 1)));
        WebAddress base = receiver.publication().base();
        Pictures pictures = new Pictures(base.resolve("images/" + id + "/"), findings::add);
        Article article;
        try {
            Parts document = Parts.read(file.path());
            Result<String> html = new DocumentConverter()
                    .addStyleMap(STYLES)
                    .disableEmbeddedStyleMap()
                    .imageConverter(pictures::take)
                    .convertToHtml(new ByteArrayInputStream(document.bytes()));
            if (!html.getWarnings().isEmpty()) {
                String first = html.getWarnings().iterator().next();
                findings.add(WordCodes.CHANGED.at(
                        "/body",
                        html.getWarnings().size() + " 处格式没有对应，如：" + first,
                        html.getWarnings().size() + " formats have no counterpart, such as: " + first));
            }
            Body body = HtmlImporter.read(html.getValue(), base, finding -> findings.add(finding.under("/body")));
            article = article(id, body, document.properties(), findings)
                    .section(receiver.publication().section(folders(file.name())))
                    .build();
        } catch (UnsafeDocumentException e) {
            unread(file, e.bilingual(), receiver);
            return;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Whatever mammoth stumbles over is one document's fault, and the others are read.
            String why = String.valueOf(e.getMessage());
            unread(file, new Message(why, why), receiver);
            return;
        }
        findings.forEach(
                finding -> receiver.finding(finding.inArticle(id.value()).from(file.name())));
        receiver.article(article, null, file.name(), pictures);
    }

    private static void unread(SourceFile file, Message why, Receiver receiver) {
        receiver.unread(WordCodes.UNREAD
                .at("", "未能读出：" + why.zh(), "it could not be read: " + why.en())
                .from(file.name()));
    }

    private static List<String> folders(String name) {
        List<String> parts = new ArrayList<>(List.of(name.split("/", -1)));
        parts.remove(parts.size() - 1);
        return parts;
    }

    /** The title is the first heading or short line; a document without one is called as its properties or file say. */
    private static ArticleBuilder article(ArticleId id, Body body, String properties, List<Finding> findings) {
        Block first = body.blocks().isEmpty() ? null : body.blocks().get(0);
        String line = first instanceof Heading || first instanceof Paragraph
                ? Body.of(first).plainText().strip()
                : "";
        boolean isTitle = !line.isEmpty()
                && (first instanceof Heading || line.length() <= LONGEST_TITLE && !line.matches("(?s).*[。；，：.;,:\n]$"));
        Matcher said = TITLE.matcher(properties);
        String title = isTitle ? line : said.find() ? said.group(1) : id.value();
        ArticleBuilder article = titled(id, title);
        article.body(isTitle ? Body.of(body.blocks().subList(1, body.blocks().size())) : body);
        Matcher created = CREATED.matcher(properties);
        if (created.find()) {
            try {
                article.published(PreciseDate.parse(created.group(1)));
                findings.add(WordCodes.DATE.at("/published"));
            } catch (InvalidValueException e) {
                // A day that does not exist is no date.
            }
        }
        return article;
    }

    private static ArticleBuilder titled(ArticleId id, String title) {
        try {
            return Article.builder(id, title);
        } catch (InvalidValueException e) {
            return Article.builder(id, id.value());
        }
    }
}
