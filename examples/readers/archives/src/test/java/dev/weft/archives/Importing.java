package dev.weft.archives;

import dev.weft.finding.Finding;
import dev.weft.importing.collection.CollectionImporter;
import dev.weft.importing.collection.ImportReport;
import dev.weft.json.ArticleReader;
import dev.weft.model.Article;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One import of a source, and what came of it. */
final class Importing {
    final List<Finding> findings = new ArrayList<>();
    final Map<String, Article> articles = new LinkedHashMap<>();
    final ImportReport report;
    final byte[] lines;

    Importing(Path source, Path folder, @Nullable String address) throws IOException {
        Path out = folder.resolve("articles.jsonl");
        report = CollectionImporter.builder(source)
                .address(address == null ? null : WebAddress.of(address))
                .files(folder.resolve("files"))
                .findings(findings::add)
                .build()
                .importTo(out);
        lines = Files.readAllBytes(out);
        ArticleReader reader = ArticleReader.of(report.publication());
        for (String line : Files.readAllLines(out)) {
            Article article = reader.read(line.getBytes(StandardCharsets.UTF_8), "out", findings::add)
                    .orElseThrow();
            articles.put(article.id().value(), article);
        }
    }

    List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    String origins(String code) {
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .map(Finding::origin)
                .toList()
                .toString();
    }

    static String page(String title, String section, String text) {
        return "<!DOCTYPE html><html lang=zh-CN><head><meta charset=utf-8><title>" + title + " - 织造协会</title>"
                + "<meta property=og:site_name content=织造协会></head><body>"
                + "<div class=position>当前位置：<a href=/>首页</a> &gt; <a href=/news/>" + section + "</a> &gt; 正文</div>"
                + "<h1>" + title + "</h1><div class=info>时间：2024-05-06 来源：某某日报</div>"
                + "<div class=content><p>织机房的窗户朝北开，为的是光线匀净，师傅们从早到晚看得清每一根经线。" + text
                + "</p><p>这台木机用了四十多年，换过三次综框，两次筘座，机架还是当年那一副。</p></div>"
                + "<div class=footer>主办单位：织造协会　电话：024-12345678<br>辽ICP备12345678号-1</div></body></html>";
    }

    static String list() {
        StringBuilder items = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            items.append("<li><a href=/news/" + i + ".html>第" + i + "期织造技术简报发布</a> <span>2024-05-0" + i % 9
                    + "</span></li>");
        }
        return "<!DOCTYPE html><html><head><meta charset=utf-8><title>织造协会</title></head><body><ul class=list>" + items
                + "</ul></body></html>";
    }
}
