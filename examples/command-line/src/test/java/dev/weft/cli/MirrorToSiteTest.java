package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mirror of an old site becomes a new one by two commands, each in a process of its own as a user runs them. */
class MirrorToSiteTest {
    @TempDir
    private Path folder;

    private void save(String name, String content) throws IOException {
        Path file = folder.resolve("old-site").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String page(String title, String section, String text) {
        return "<!DOCTYPE html><html lang=zh-CN><head><meta charset=utf-8><title>" + title + " - 织造协会</title>"
                + "<meta property=og:site_name content=织造协会></head><body><div class=nav><a href=/>首页</a></div>"
                + "<div class=position>当前位置：<a href=/>首页</a> &gt; <a href=/news/>" + section + "</a> &gt; 正文</div>"
                + "<h1>" + title + "</h1><div class=info>时间：2024-05-06 来源：某某日报</div><div class=content><p>" + text
                + "织机房的窗户朝北开，为的是光线匀净，师傅们从早到晚看得清每一根经线。</p>"
                + "<p><img src=../images/a.png></p></div>"
                + "<div class=footer>主办单位：织造协会　电话：024-12345678<br>辽ICP备12345678号-1</div></body></html>";
    }

    private String weft(int code, Object... arguments) throws IOException, InterruptedException {
        Process process = Child.of(Weft.class, List.of("-XX:TieredStopAtLevel=1"), arguments)
                .directory(folder.toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(code);
        return said;
    }

    private void oldSite() throws IOException {
        save(
                "www.example.org/index.html",
                "<html><body><h1>织造协会</h1>" + "<li><a href=news/1.html>北窗下的木机</a></li>".repeat(6));
        save("www.example.org/news/1.html", page("北窗下的木机", "行业动态", "甲。"));
        save("www.example.org/notice/show-2.html", page("关于检修织机的通知", "通知公告", "乙。"));
        save("www.example.org/images/a.png", "a picture");
    }

    @Test
    void everyOldAddressLeadsToItsArticleOnTheNewSite() throws IOException, InterruptedException {
        oldSite();
        String imported = weft(0, "import", "old-site", "articles.jsonl", "--publication", "publication.json");
        assertThat(imported)
                .contains("imported 2 articles from saved pages and copied 1 file", "a list of articles × 1");
        String published = weft(0, "publish", "publication.json", "articles.jsonl", "out");
        assertThat(published).contains("published 2 articles").doesNotContain("file-missing", "alias-taken");

        Path out = folder.resolve("out");
        assertThat(out.resolve("articles/1.html")).content().contains("北窗下的木机", "images/a.png", "辽ICP备12345678号-1");
        assertThat(out.resolve("news/1.html"))
                .content()
                .contains("articles/1.html")
                .doesNotContain("经线");
        assertThat(out.resolve("notice/show-2.html")).content().contains("articles/show-2.html");
        assertThat(out.resolve("images/a.png")).hasContent("a picture");
        assertThat(out.resolve("index.html")).content().contains("织造协会", "行业动态", "通知公告");
    }

    @Test
    void aSecondRunGivesTheSameBytesAndLeavesThePublicationAlone() throws IOException, InterruptedException {
        oldSite();
        weft(0, "import", "old-site", "articles.jsonl", "--publication", "publication.json");
        byte[] articles = Files.readAllBytes(folder.resolve("articles.jsonl"));
        String publication = Files.readString(folder.resolve("publication.json"));
        Files.writeString(folder.resolve("publication.json"), publication + "\n");
        weft(0, "import", "old-site", "articles.jsonl", "--publication", "publication.json");
        assertThat(folder.resolve("articles.jsonl")).hasBinaryContent(articles);
        assertThat(folder.resolve("publication.json")).hasContent(publication + "\n");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheCodeSaysSo() throws IOException, InterruptedException {
        oldSite();
        save("www.example.org/news/login.html", "<html><title>登录</title><form><input type=password></form></html>");
        String said = weft(1, "import", "old-site", "articles.jsonl");
        assertThat(said).contains("import.login  www.example.org/news/login.html", "1 could not be read");
        assertThat(weft(2, "import", "nothing", "articles.jsonl")).contains("there is no file");
        Files.writeString(folder.resolve("note.txt"), "some text");
        assertThat(weft(2, "import", "note.txt", "other.jsonl")).contains("saved pages, the JSON of articles");
        assertThat(folder.resolve("other.jsonl")).doesNotExist();
    }
}
