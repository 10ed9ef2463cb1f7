package dev.weft.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.importing.collection.CollectionException;
import dev.weft.importing.collection.LeftOut;
import dev.weft.model.Article;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that browsers and Word saved as one file become articles with the pictures that came in it. */
class MhtmlReaderTest {
    private static final String SITE = "https://www.example.org/";
    private static final String END = "------Wefts--\r\n";

    @TempDir
    private Path folder;

    private static String page(String text) {
        return Importing.page("北窗下的木机", "行业动态", text);
    }

    /** Writes what follows equals signs and what is not ASCII as Chromium does. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        int line = 0;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            String one = b > 31 && b != '=' ? String.valueOf((char) b) : String.format("=%02X", b & 0xFF);
            if (line + one.length() > 75) {
                out.append("=\r\n");
                line = 0;
            }
            out.append(one);
            line += one.length();
        }
        return out.toString();
    }

    private static String chromium(String address, String html, String parts) {
        return "From: <Saved by Blink>\r\nSnapshot-Content-Location: " + address
                + "\r\nSubject: =?utf-8?Q?=E5=8C=97=E7=AA=97?=\r\nDate: Mon, 6 May 2024 09:00:00 -0000\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n"
                + "\tboundary=\"----Wefts\"\r\n\r\n\r\n------Wefts\r\nContent-Type: text/html\r\n"
                + "Content-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\n"
                + "Content-Location: " + address + "\r\n\r\n" + quoted(html) + "\r\n" + parts;
    }

    private static String part(String head, String bytes) {
        return "------Wefts\r\nContent-Type: image/png\r\n" + head + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(bytes.getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    private void save(String name, String content) throws IOException {
        save(name, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void save(String name, byte[] content) throws IOException {
        Path file = folder.resolve("saved").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private Importing read(String name) throws IOException {
        return new Importing(folder.resolve("saved").resolve(name), folder, null);
    }

    @Test
    void whatChromiumSavedHasItsPicturesAndOldAddress() throws IOException {
        String html = page("甲<img src=" + SITE + "images/a.png><img src=\"cid:shot-2@mhtml.blink\">");
        save(
                "anything",
                chromium(
                        SITE + "news/1.html",
                        html,
                        part("Content-Location: " + SITE + "images/a.png\r\n", "a picture")
                                + part("Content-ID: <shot-2@mhtml.blink>\r\n", "another")
                                + END));
        Importing of = read("anything");
        assertThat(of.report.kind().en()).isEqualTo("pages saved as one file (MHTML)");
        Article article = of.articles.get("1");
        assertThat(article.title()).isEqualTo("北窗下的木机");
        assertThat(article.aliases()).containsExactly("/news/1.html");
        assertThat(of.report.files()).isEqualTo(2);
        assertThat(folder.resolve("files/images/a.png")).hasContent("a picture");
        assertThat(folder.resolve("files/news/images/anything/3.png")).hasContent("another");
        assertThat(article.body().toString()).contains(SITE + "news/images/anything/3.png");
        assertThat(of.codes()).doesNotContain("archives.cut-off", "import.picture-dropped");
    }

    @Test
    void whatWordSavedStoodNowhereAndHasItsPictures() throws IOException {
        String html =
                page("甲<img src=\"loom.files/image001.png\"><img src=\"file:///C:/8A1B/loom.files/image002.png\">")
                        .replace("charset=utf-8", "charset=gb2312");
        byte[] gbk = html.getBytes(Charset.forName("GBK"));
        String word = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"----Wefts\"\r\n\r\n"
                + "此文档为“单个文件网页”。\r\n\r\n------Wefts\r\nContent-Location: file:///C:/8A1B/loom.htm\r\n"
                + "Content-Transfer-Encoding: base64\r\nContent-Type: text/html; charset=\"gb2312\"\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(gbk) + "\r\n\r\n"
                + part("Content-Location: file:///C:/8A1B/loom.files/image001.png\r\n", "one")
                + part("Content-Location: file:///C:/8A1B/loom.files/image002.png\r\n", "two") + END;
        save("北窗.mht", word.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> read("北窗.mht"))
                .isInstanceOf(CollectionException.class)
                .hasMessageContaining("--url");
        Importing of = new Importing(folder.resolve("saved/北窗.mht"), folder, SITE);
        Article article = of.articles.values().iterator().next();
        assertThat(article.title()).isEqualTo("北窗下的木机");
        assertThat(article.aliases()).isEmpty();
        assertThat(folder.resolve("files/images/北窗/loom.files/image001.png")).hasContent("one");
        assertThat(folder.resolve("files/images/北窗/loom.files/image002.png")).hasContent("two");
    }

    @Test
    void whatInternetExplorerSavedOfFramesIsThePageInTheLargest() throws IOException {
        String frames = "<html><frameset cols=*><frame src=\"cid:a\"><frame src=\"cid:b\"></frameset></html>";
        String inFrames = "------Wefts\r\nContent-Type: text/html\r\nContent-ID: <a>\r\nContent-Location: " + SITE
                + "menu.htm\r\n\r\n<html><a href=1>1</a></html>\r\n------Wefts\r\nContent-Type: text/html\r\n"
                + "Content-ID: <b>\r\nContent-Location: " + SITE
                + "text/7.htm\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(page("甲").getBytes(StandardCharsets.UTF_8)) + "\r\n";
        save("frames.mht", chromium(SITE, frames, inFrames + END));
        assertThat(read("frames.mht").articles.get("7").aliases()).containsExactly("/text/7.htm");
    }

    @Test
    void aFolderOfThemIsReadAsAMirror() throws IOException {
        String turn = "</p><div class=page><a href=7.html>1</a><a href=7-2.html>2</a>%s</div><p>";
        save(
                "a/7.mhtml",
                chromium(SITE + "a/7.html", page("第一页" + String.format(turn, "<a href=7-2.html>下一页</a>")), END));
        save("a/7-2.mhtml", chromium(SITE + "a/7-2.html", page("第二页" + String.format(turn, "")), END));
        save("home.mhtml", chromium(SITE, Importing.list(), END));
        save("copy.mhtml", chromium(SITE + "print/9.html", Importing.page("另一篇", "通知", "乙"), END));
        save("plain.mhtml", chromium(SITE + "b/9.html", Importing.page("另一篇", "通知", "乙"), END));
        Importing of = read("");
        assertThat(of.articles).containsOnlyKeys("7", "9");
        assertThat(of.articles.get("7").body().plainText()).contains("第一页", "第二页");
        assertThat(of.articles.get("7").aliases()).containsExactly("/a/7.html", "/a/7-2.html");
        assertThat(of.articles.get("9").aliases()).containsExactly("/print/9.html", "/b/9.html");
        assertThat(of.report.leftOut())
                .containsEntry(LeftOut.LIST_PAGE, 1L)
                .containsEntry(LeftOut.CONTINUATION, 1L)
                .containsEntry(LeftOut.DUPLICATE, 1L);
        assertThat(of.lines).isEqualTo(read("").lines);
    }

    @Test
    void aFileThatWasCutOffGivesItsPageAndNoHalfPicture() throws IOException {
        String whole = chromium(
                SITE + "news/1.html",
                page("甲<img src=/a.png><img src=/c.png>"),
                part("Content-Location: " + SITE + "a.png\r\n", "a picture")
                        + part("Content-Location: " + SITE + "c.png\r\n", "half a picture".repeat(20)));
        save("cut.mhtml", whole.substring(0, whole.length() - 60));
        Importing of = read("cut.mhtml");
        assertThat(of.articles).containsOnlyKeys("1");
        assertThat(of.codes()).contains("archives.cut-off", "import.file-not-copied");
        assertThat(folder.resolve("files/a.png")).hasContent("a picture");
        assertThat(folder.resolve("files/c.png")).doesNotExist();
    }

    @Test
    void whatHoldsNoPageIsNamedAndTheOthersAreRead() throws IOException {
        save("good.mhtml", chromium(SITE + "news/1.html", page("甲"), END));
        save(
                "picture.mhtml",
                "From: <Saved by Blink>\r\nSnapshot-Content-Location: " + SITE
                        + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"----Wefts\"\r\n\r\n"
                        + part("", "a picture") + END);
        save("deep.mhtml", nested(40));
        save(
                "heads.mhtml",
                "MIME-Version: 1.0\r\nContent-Type: text/html\r\n" + "X: y\r\n".repeat(100_000) + "\r\n<html></html>");
        Importing of = read("");
        assertThat(of.articles).containsOnlyKeys("1");
        assertThat(of.origins("archives.unread")).contains("picture.mhtml", "deep.mhtml", "heads.mhtml");
        assertThat(of.report.unread()).isEqualTo(3);
    }

    private static String nested(int deep) {
        StringBuilder text = new StringBuilder("MIME-Version: 1.0\r\n");
        for (int i = 0; i < deep; i++) {
            text.append("Content-Type: multipart/related; boundary=\"b" + i + "\"\r\n\r\n--b" + i + "\r\n");
        }
        return text.append("Content-Type: text/html\r\n\r\n<html></html>").toString();
    }

    @Test
    void noPartLeavesTheFolderOfFiles() throws IOException {
        Files.writeString(folder.resolve("secret.png"), "secret");
        save(
                "hostile.mhtml",
                chromium(
                        SITE + "news/1.html",
                        page("甲<img src=cid:x><img src=cid:y><img src=../../../secret.png>"),
                        part("Content-ID: <x>\r\nContent-Location: ../../../../secret.png\r\n", "evil")
                                + part("Content-ID: <y>\r\nContent-Location: file:///..%2F..%2Fsecret.png\r\n", "worse")
                                + END));
        read("hostile.mhtml");
        assertThat(folder.resolve("secret.png")).hasContent("secret");
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile).filter(file -> !file.startsWith(folder.resolve("files"))))
                    .containsExactlyInAnyOrder(
                            folder.resolve("secret.png"),
                            folder.resolve("articles.jsonl"),
                            folder.resolve("saved/hostile.mhtml"));
        }
    }

    @Test
    void aMailIsNoPage() throws IOException {
        save("mail.eml", "Received: from a\r\nTo: b@example.org\r\n" + chromium(SITE, page("甲"), END));
        assertThatThrownBy(() -> read("mail.eml")).isInstanceOf(CollectionException.class);
    }
}
