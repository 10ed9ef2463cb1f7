package dev.weft.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a corpus to a folder, for measurements of whole processes: {@code publication.json} and {@code articles.jsonl}. */
public final class CorpusFiles {
    private static final String PUBLICATION = """
            {"name":"辽沈产业新闻网","tagline":"看得见的产业，听得见的声音",
             "description":"产业、科技、政策与人物的报道，由辽沈产业协会主办。",
             "base":"https://news.example.cn/","language":"zh-CN","zone":"Asia/Shanghai","theme":"press",
             "organisations":[
              {"id":"association","name":"辽沈产业协会","englishName":"Liaoshen Industry Association","role":"publisher",
               "address":"沈阳市浑南区创新路 100 号","telephone":"024-8888 0000"},
              {"id":"institute","name":"辽沈产业研究院","role":"partner"}],
             "sections":[
              {"slug":"news","name":"新闻","sections":[
               {"slug":"home","name":"国内"},{"slug":"abroad","name":"国际"},{"slug":"local","name":"本地"}]},
              {"slug":"industry","name":"产业","sections":[{"slug":"standards","name":"标准"}]},
              {"slug":"science","name":"科技"},{"slug":"policy","name":"政策"},{"slug":"people","name":"人物"},
              {"slug":"association","name":"协会","sections":[{"slug":"members","name":"会员动态"}]}],
             "navigation":[
              {"label":"新闻","section":"news"},{"label":"产业","section":"industry"},{"label":"科技","section":"science"},
              {"label":"政策","section":"policy"},{"label":"关于我们","organisation":"association"}],
             "links":[
              {"name":"国家标准信息公共服务","url":"https://std.example.org/"},
              {"name":"产业统计","url":"https://stats.example.org/"}],
             "icp":"辽ICP备2020011239号","rights":"© 辽沈产业协会"}
            """;

    private CorpusFiles() {}

    /** Writes as many articles as the second argument says to the folder that the first names. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected a folder and how many articles");
        }
        Path folder = Files.createDirectories(Path.of(args[0]));
        int count = Integer.parseInt(args[1]);
        Files.writeString(folder.resolve("publication.json"), PUBLICATION);
        Corpus corpus = new Corpus();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("articles.jsonl")))) {
            for (int i = 0; i < count; i++) {
                out.write(CorpusJson.line(corpus.article(i)));
            }
        }
    }
}
