package dev.weft.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.importing.collection.CollectionImporter;
import dev.weft.importing.collection.ImportReport;
import dev.weft.json.ArticleReader;
import dev.weft.model.Article;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word documents become articles with their pictures; one that would do harm is named, and the others are read. */
class WordReaderTest {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @TempDir
    private Path folder;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();

    @BeforeEach
    void aDocument() {
        parts.put("[Content_Types].xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>
            <Override PartName="/word/document.xml"
             ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>\
            """);
        parts.put("_rels/.rels", """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="%sofficeDocument" Target="word/document.xml"/></Relationships>\
            """.formatted(RELATIONSHIPS));
        parts.put(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"x\" xmlns:dcterms=\"y\">"
                        + "<dcterms:created>2024-05-06T01:30:00Z</dcterms:created></cp:coreProperties>");
        parts.put("word/_rels/document.xml.rels", relationships("media/image1.png", ""));
        parts.put(
                "word/styles.xml",
                "<w:styles " + W + "><w:style w:type=\"paragraph\" w:styleId=\"a3\"><w:name w:val=\"Title\"/>"
                        + "</w:style></w:styles>");
        parts.put("word/media/image1.png", "a picture");
        parts.put(
                "word/document.xml",
                document(
                        "<w:p><w:pPr><w:pStyle w:val=\"a3\"/></w:pPr><w:r><w:t>北窗下的木机</w:t></w:r></w:p>"
                                + "<w:p><w:r><w:t>织机房的窗户朝北开，</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>光线匀净</w:t></w:r></w:p>"
                                + picture("r:embed=\"rId2\"")
                                + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>经</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>纬</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));
    }

    private static String relationships(String target, String mode) {
        return "<?xml version=\"1.0\"?><Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                + " Type=\"" + RELATIONSHIPS + "styles\" Target=\"styles.xml\"/>"
                + "<Relationship Id=\"rId2\" Type=\"" + RELATIONSHIPS + "image\" Target=\"" + target + "\"" + mode
                + "/></Relationships>";
    }

    private static String document(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + W + "><w:body>" + body
                + "</w:body></w:document>";
    }

    private static String picture(String reference) {
        return "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"p\""
                + " descr=\"一台木机\"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip"
                + " " + reference + "/></pic:blipFill></pic:pic></a:graphicData></a:graphic>"
                + "</wp:inline></w:drawing></w:r></w:p>";
    }

    private void save(String name) throws IOException {
        Path file = folder.resolve("source").resolve(name);
        Files.createDirectories(file.getParent());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private ImportReport read() throws IOException {
        Path out = folder.resolve("out.jsonl");
        ImportReport report = CollectionImporter.builder(folder.resolve("source"))
                .address(WebAddress.of("https://www.example.org/"))
                .files(folder.resolve("files"))
                .findings(findings::add)
                .build()
                .importTo(out);
        for (String line : Files.readAllLines(out)) {
            Article article = ArticleReader.of(report.publication())
                    .read(line.getBytes(StandardCharsets.UTF_8), "out", findings::add)
                    .orElseThrow();
            articles.put(article.id().value(), article);
        }
        return report;
    }

    private List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void aDocumentIsAnArticleWithItsPictures() throws IOException {
        save("通知/loom.docx");
        ImportReport report = read();
        Article article = articles.get("loom");
        assertThat(article.title()).isEqualTo("北窗下的木机");
        assertThat(article.body().plainText()).startsWith("织机房的窗户朝北开，光线匀净").contains("经", "纬");
        assertThat(article.body().toString()).contains("https://www.example.org/images/loom/1.png", "一台木机");
        assertThat(article.section()).isEqualTo("通知");
        assertThat(article.published().orElseThrow()).hasToString("2024-05-06");
        assertThat(report.files()).isEqualTo(1);
        assertThat(folder.resolve("files/images/loom/1.png")).hasContent("a picture");
        assertThat(codes()).contains("word.date-of-file");
    }

    @Test
    void aPictureThatIsLinkedIsNotRead() throws IOException {
        Path secret = folder.resolve("secret.png");
        Files.writeString(secret, "secret");
        parts.put("word/_rels/document.xml.rels", relationships(secret.toUri().toString(), " TargetMode=\"External\""));
        parts.put("word/document.xml", document("<w:p><w:r><w:t>文字。</w:t></w:r></w:p>" + picture("r:link=\"rId2\"")));
        save("linked.docx");
        assertThat(read().files()).isZero();
        assertThat(articles).containsKey("linked");
        assertThat(codes()).contains("word.changed");
    }

    @Test
    void aBombAnEntityAndAFileThatIsCutOffAreNamedAndTheOthersAreRead() throws IOException {
        save("good.docx");
        byte[] whole = Files.readAllBytes(folder.resolve("source/good.docx"));
        Files.write(folder.resolve("source/cut.docx"), Arrays.copyOf(whole, whole.length / 2));
        parts.put(
                "word/document.xml",
                "<!DOCTYPE x [<!ENTITY e \"e\">]>" + document("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>"));
        save("entity.docx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve("source/bomb.docx")))) {
            out.putNextEntry(new ZipEntry("word/document.xml"));
            zeroes(out);
        }
        Files.write(folder.resolve("source/old.doc"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
        ImportReport report = read();
        assertThat(articles).containsOnlyKeys("good");
        assertThat(report.unread()).isEqualTo(4);
        assertThat(findings.stream().filter(f -> f.code().equals("word.unread")).map(Finding::origin))
                .containsExactly("bomb.docx", "cut.docx", "entity.docx", "old.doc");
    }

    private static void zeroes(OutputStream out) throws IOException {
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < 160; i++) {
            out.write(blanks);
        }
    }
}
