package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Site;
import dev.weft.render.WholeSite;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine of another charset, language, calendar and zone makes feeds of the same bytes. */
class MachineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Dfile.encoding=GBK -Duser.language=th -Duser.country=TH -Duser.variant=TH -Duser.timezone=Asia/Bangkok",
                "-Dfile.encoding=US-ASCII -Duser.language=tr -Duser.country=TR -Duser.timezone=America/St_Johns"
            })
    void anotherMachineMakesTheSameBytes(String options) throws Exception {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of(options.split(" ")));
        String path = System.getProperty("jdk.module.path", "")
                + File.pathSeparator
                + System.getProperty("java.class.path")
                + File.pathSeparator
                + classes(MachineTest.class)
                + File.pathSeparator
                + classes(FeedProvider.class);
        command.addAll(List.of("-cp", path, MachineTest.class.getName()));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said.strip()).isEqualTo(HexFormat.of().formatHex(everything()));
    }

    private static String classes(Class<?> type) throws Exception {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI()).getPath();
    }

    private static byte[] everything() throws Exception {
        FeedProvider feeds = FeedProvider.builder().stylesheet().build();
        Site site = Fixture.site(feeds);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (ListingRenderer renderer : List.of(feeds.rss(site), feeds.atom(site), feeds.json(site))) {
            for (Listing listing : List.of(Fixture.home(Fixture.various()), Fixture.archive(Fixture.various()))) {
                renderer.renderTo(listing, all, finding -> {});
            }
        }
        feeds.opml(site).renderTo(WholeSite.EMPTY, all, finding -> {});
        return all.toByteArray();
    }

    /** Says the bytes of all documents. */
    public static void main(String[] args) throws Exception {
        System.out.println(HexFormat.of().formatHex(everything()));
    }
}
