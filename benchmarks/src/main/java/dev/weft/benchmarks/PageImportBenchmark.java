package dev.weft.benchmarks;

import dev.weft.importing.ImportedPage;
import dev.weft.importing.PageImporter;
import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A saved page of about 100 KB to an article with its facts, beside jsoup's bare parse of it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PageImportBenchmark {
    private static final WebAddress ADDRESS = WebAddress.of("https://www.example.org/news/1.html");
    private static final int BYTES = 100_000;
    private static final int WARM_UP = 3_000;

    private byte[] page = {};
    private String html = "";

    /** Makes a page: navigation, the line of facts, texts of the corpus, lists of other articles, a foot. */
    @Setup
    public void makePage() {
        Samples<String> bodies = Samples.bodyHtml();
        StringBuilder links = new StringBuilder("<ul class=\"list\">");
        for (int i = 0; i < 60; i++) {
            links.append("<li><a href=\"/news/")
                    .append(i)
                    .append(".html\">另一篇文章的标题，排在列表里</a><span>2024-05-06</span></li>");
        }
        links.append("</ul>");
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.toString().getBytes(StandardCharsets.UTF_8).length < BYTES * 2 / 3; i++) {
            text.append(bodies.all().get(i % bodies.all().size()));
        }
        html =
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>北窗下的木机 - 某网</title></head><body><div class=\"nav\">"
                        + links
                        + "</div><div class=\"main\"><h1>北窗下的木机</h1><div class=\"info\">时间：2024-05-06 来源：某报 作者：甲 点击：1501次</div>"
                        + "<div class=\"content\">" + text + "</div></div><div class=\"side\">" + links + links
                        + "</div><div class=\"foot\">版权所有 某协会 地址：某市某路1号 电话：024-12345678</div></body></html>";
        page = html.getBytes(StandardCharsets.UTF_8);
        // The rules are much code: after the short settings of a run it would be measured half compiled.
        for (int i = 0; i < WARM_UP; i++) {
            PageImporter.read(page, ADDRESS, finding -> {});
        }
    }

    /** The limit: jsoup's tree, nothing found. */
    @Benchmark
    public Document limitJsoupParse() {
        return Jsoup.parse(html);
    }

    /** The article, its facts and its text. */
    @Benchmark
    public ImportedPage weft() {
        return PageImporter.read(page, ADDRESS, finding -> {});
    }
}
