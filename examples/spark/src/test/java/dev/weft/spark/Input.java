package dev.weft.spark;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** A publication and its articles in a folder: invented, and as odd as editors and other systems make them. */
record Input(Path publication, Path articles) {
    private static final String[] SECTIONS = {"news", "news/local", "notices", "nowhere", ""};

    static Input in(Path folder, List<String> lines) throws IOException {
        Files.createDirectories(folder.resolve("files/images"));
        Files.writeString(folder.resolve("publication.json"), """
                {"name":"织报","base":"https://weave.example/","language":"zh-CN","zone":"Asia/Shanghai","theme":"press",
                 "organisations":[{"id":"weavers","name":"织工协会","role":"publisher"}],
                 "sections":[{"slug":"news","name":"新闻","sections":[{"slug":"local","name":"本地"}]},
                  {"slug":"notices","name":"通知"},{"slug":"empty","name":"空栏目"}],"files":"files"}
                """);
        Files.write(
                folder.resolve("files/images/loom.svg"),
                "<svg width=\"40\" height=\"30\"/>".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("files/images/weave.png"), picture());
        Path articles = folder.resolve("articles.jsonl");
        write(articles, lines);
        return new Input(folder.resolve("publication.json"), articles);
    }

    /** Returns a picture wide enough to get narrower copies. */
    private static byte[] picture() throws IOException {
        BufferedImage picture = new BufferedImage(1_000, 300, BufferedImage.TYPE_INT_RGB);
        Random threads = new Random(5);
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(x, y, threads.nextInt(1 << 24));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    /** Returns articles none of which is in the way of another. */
    static List<String> peaceful(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line(i));
        }
        return lines;
    }

    static String line(int i) {
        String id = "a" + i;
        StringBuilder json = new StringBuilder("{\"id\":\"" + id + "\",\"title\":\"第 " + i + " 篇 <文章>\"");
        String section = SECTIONS[i % SECTIONS.length];
        json.append(section.isEmpty() ? "" : ",\"section\":\"" + section + "\"");
        if (i % 17 != 0) {
            json.append(String.format(",\"published\":\"%d-%02d-%02d\"", 2020 + i % 3, 1 + i % 12, 1 + i / 12 % 28));
        }
        json.append(
                i % 4 == 0
                        ? ",\"tags\":[\"织造\",\"T" + i % 7 + "\",\"t" + i % 7 + "\"]"
                        : ",\"tags\":[\"t" + i % 9 + "\"]");
        json.append(i % 3 == 0 ? ",\"byline\":[{\"name\":\"甲" + i % 5 + "\",\"role\":\"author\"}]" : "");
        json.append(i % 41 == 5 ? ",\"status\":\"draft\"" : i % 43 == 6 ? ",\"status\":\"withdrawn\"" : "");
        json.append(i % 50 == 7 ? ",\"pinned\":true" : "");
        json.append(i % 47 == 8 ? ",\"listed\":false" : "");
        json.append(i % 53 == 9 ? ",\"aliases\":[\"/old/" + i + ".html\"]" : "");
        json.append(i % 10 == 0 && i > 0 ? ",\"related\":[\"a" + (i - 1) + "\",\"gone\"]" : "");
        json.append(i % 19 == 3 ? ",\"cover\":{\"url\":\"images/loom.svg\",\"alt\":\"织机\"}" : "");
        json.append(i % 23 == 4 ? ",\"cover\":{\"url\":\"images/weave.png\",\"alt\":\"布面\"}" : "");
        json.append(",\"body\":{\"html\":\"<p>经线与纬线 " + i + "，<b>交织</b>。</p><p>")
                .append("再来一行。".repeat(i % 6));
        return json.append("</p>\"}}").toString();
    }

    /** Returns articles among which are some that cannot be read, or are in the way of others. */
    static List<String> hostile(int count) {
        List<String> lines = peaceful(count);
        lines.add(count / 7, "{\"id\":\"a3\",\"title\":\"同一标识，文件在前者胜\"}");
        lines.add(count / 5, "{\"id\":\"A12\",\"title\":\"大小写不同的同一标识\"}");
        lines.add(count / 3, "not json at all");
        lines.add(count / 3, "");
        lines.add(count / 2, "{\"id\":\"untitled\"}");
        lines.add(count / 2, "{\"id\":\"sluggish\",\"slug\":\"a5\",\"title\":\"抢占路径\",\"published\":\"2021-05-05\"}");
        lines.add(
                0,
                "{\"id\":\"early\",\"slug\":\"a20\",\"title\":\"先到先得\",\"published\":\"2021-05-05\",\"aliases\":[\"/tags/t1/index.html\",\"/articles\"]}");
        lines.add(
                "{\"id\":\"last\",\"title\":\"\\u202E反向 \\\"引号\\\" & <script>\",\"tags\":[\"ＡＩ\",\"ai\",\"a/b\",\"..\"],\"published\":\"2021-13-45\"}");
        lines.add(
                "{\"id\":\"dateless\",\"title\":\"无日期\",\"section\":\"news/local\",\"tags\":[\"AI\"],\"unknown\":1}\r");
        lines.add("{\"id\":\"a3\",\"title\":\"又一次\"}");
        return lines;
    }

    /** Returns articles of which every third is in English, and names the one before as its translation. */
    static List<String> inTwoLanguages(List<String> lines) {
        List<String> other = new ArrayList<>();
        for (String line : lines) {
            boolean english = other.size() % 3 == 1 && line.startsWith("{");
            String translations = "\"translations\":[{\"language\":\"zh-CN\",\"url\":\"https://weave.example/articles/a"
                    + (other.size() - 1) + ".html\"}]";
            other.add(english ? "{\"language\":\"en\"," + translations + "," + line.substring(1) : line);
        }
        return other;
    }

    static List<String> shuffled(List<String> lines, long seed) {
        List<String> other = new ArrayList<>(lines);
        Collections.shuffle(other, new Random(seed));
        return other;
    }
}
