package dev.weft.benchmarks;

import com.google.common.io.CountingOutputStream;
import dev.weft.markup.BodyHtml;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.render.Site;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.Language;
import dev.weft.value.WebAddress;
import dev.weft.wechat.WechatProvider;
import dev.weft.wechat.account.AccountArticles;
import dev.weft.wechat.account.AccountTheme;
import dev.weft.wechat.limit.LimitProfile;
import dev.weft.wechat.poster.Posters;
import dev.weft.wechat.poster.QrCode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Writes what juice, satori and resvg are to make articles and posters of: {@code articles.json} and {@code cover.jpg}; beside them
 * our own articles, to compare, and how large our posters are.
 */
public final class WechatFiles {
    private static final int COUNT = 64;

    private WechatFiles() {}

    /** Writes them to the folder that the argument names. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("expected a folder");
        }
        Path folder = Files.createDirectories(Path.of(args[0]));
        Site site = Site.of(Corpus.publication(), List.of(new WechatProvider()));
        AccountArticles accounts = AccountArticles.of(AccountTheme.PRESS, LimitProfile.CONSERVATIVE);
        Utf8Writer out = new Utf8Writer();
        out.raw("[");
        for (Article article : new Corpus().articles(COUNT)) {
            out.raw(out.size() == 1 ? "{" : ",{");
            member(out, "title", article.title()).raw(",");
            member(out, "lead", article.summary()).raw(",");
            member(out, "source", article.source().orElseThrow().name()).raw(",");
            member(out, "date", article.published().orElseThrow().display(Language.ZH_CN, ZoneId.of("Asia/Shanghai")))
                    .raw(",");
            member(out, "html", BodyHtml.toHtml(article.body())).raw(",");
            Utf8Writer ours = new Utf8Writer();
            accounts.write(article, site, ours, finding -> {});
            member(out, "account", ours.toString()).raw(",");
            Utf8Writer qr = new Utf8Writer();
            QrCode.of(WebAddress.of("https://news.example.cn/articles/" + article.id() + ".html"))
                    .writeSvg(qr);
            member(out, "qr", qr.toString()).raw("}\n");
        }
        out.raw("]");
        try (OutputStream stream = Files.newOutputStream(folder.resolve("articles.json"))) {
            out.writeTo(stream);
        }
        Path cover = folder.resolve("cover.jpg");
        ImageIO.write(photograph(), "jpeg", cover.toFile());
        Files.writeString(folder.resolve("poster-bytes.txt"), Long.toString(posterBytes(Files.readAllBytes(cover))));
    }

    /** Returns the mean size of our posters of the same articles with the same photograph. */
    private static long posterBytes(byte[] cover) throws IOException {
        Site site = Site.of(Corpus.publication(), List.of(new WechatProvider()));
        Posters posters =
                Posters.builder().images(address -> Optional.of(cover)).build();
        CountingOutputStream out = new CountingOutputStream(OutputStream.nullOutputStream());
        WebAddress address = WebAddress.of("https://news.example.cn/cover.jpg");
        for (Article article : new Corpus().articles(COUNT)) {
            Article covered = article.toBuilder()
                    .cover(Image.of(address, AltText.UNKNOWN))
                    .build();
            posters.write(covered, site, out, finding -> {});
        }
        return out.getCount() / COUNT;
    }

    /** Returns clouds of colour with the grain of a film. */
    static BufferedImage photograph() {
        BufferedImage image = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(6);
        for (int y = 0; y < 900; y++) {
            for (int x = 0; x < 1600; x++) {
                float wave = (float) (Math.sin(x / 90.0) + Math.cos(y / 70.0 + x / 300.0) + 2) / 4;
                float light = Math.min(1, 0.3f + wave * 0.6f + random.nextFloat() * 0.03f);
                image.setRGB(x, y, Color.HSBtoRGB(0.05f + wave * 0.5f, 0.5f, light));
            }
        }
        return image;
    }

    private static Utf8Writer member(Utf8Writer out, String name, String value) {
        return out.raw("\"").raw(name).raw("\":\"").json(value).raw("\"");
    }
}
