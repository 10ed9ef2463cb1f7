package dev.weft.benchmarks;

import dev.weft.markup.BodyHtml;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.render.ArticlePage;
import dev.weft.render.Rendition;
import dev.weft.render.Site;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import dev.weft.wechat.WechatFormats;
import dev.weft.wechat.WechatProvider;
import dev.weft.wechat.account.AccountArticles;
import dev.weft.wechat.account.AccountTheme;
import dev.weft.wechat.limit.LimitProfile;
import dev.weft.wechat.poster.PosterEncoding;
import dev.weft.wechat.poster.Posters;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Articles for WeChat: the card, the official-account article, and a poster of 1080 × 1440 with a photograph. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WechatBenchmark {
    private static final WebAddress COVER = WebAddress.of("https://news.example.cn/cover.jpg");

    private final Site site = Site.of(Corpus.publication(), List.of(new WechatProvider()));
    private final AccountArticles articles = AccountArticles.of(AccountTheme.PRESS, LimitProfile.CONSERVATIVE);
    private final Samples<Article> samples = Samples.articles();
    private final byte[] photograph = photograph();
    private final Posters png =
            Posters.builder().images(address -> Optional.of(photograph)).build();
    private final Posters jpeg = Posters.builder()
            .images(address -> Optional.of(photograph))
            .encoding(PosterEncoding.JPEG)
            .build();
    private BufferedImage finished = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

    private static byte[] photograph() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(WechatFiles.photograph(), "jpeg", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private Article withCover() {
        return samples.next().toBuilder()
                .cover(Image.of(COVER, AltText.UNKNOWN))
                .build();
    }

    private byte[] poster(Posters posters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        try {
            posters.write(withCover(), site, out, finding -> {});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** Makes sure that a poster is a picture, and no larger than a peer's. */
    @Setup
    public void checkThePoster() throws IOException {
        byte[] bytes = poster(png);
        finished = ImageIO.read(new ByteArrayInputStream(bytes));
        if (finished.getWidth() != 1080 || bytes.length > 786_000) {
            throw new IllegalStateException(finished.getWidth() + " wide, " + bytes.length + " bytes");
        }
    }

    /** The limit: the body alone, in the exchange form. */
    @Benchmark
    public String limitBodyHtml() {
        return BodyHtml.toHtml(samples.next().body());
    }

    /** Our official-account article; juice, measured by {@code peers/wechat.sh}, inlines the styles of finished HTML. */
    @Benchmark
    public byte[] officialAccount() {
        Utf8Writer out = new Utf8Writer();
        articles.write(samples.next(), site, out, finding -> {});
        return out.toBytes();
    }

    /** Our share card. */
    @Benchmark
    public Rendition card() {
        return site.renderer(WechatFormats.CARD).orElseThrow().render(ArticlePage.of(samples.next()));
    }

    /** Our poster, with decoding the photograph; satori and resvg are measured by {@code peers/wechat.sh}. */
    @Benchmark
    public byte[] posterPng() {
        return poster(png);
    }

    /** The same as JPEG. */
    @Benchmark
    public byte[] posterJpeg() {
        return poster(jpeg);
    }

    /** Only writing a finished poster with the JDK's PNG writer. */
    @Benchmark
    public byte[] imageIoPngAlone() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        ImageIO.write(finished, "png", out);
        return out.toByteArray();
    }
}
