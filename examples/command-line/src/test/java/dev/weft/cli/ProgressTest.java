package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.publish.PublishListener.Stage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    private Terminal terminal(boolean interactive) {
        return new Terminal(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                interactive);
    }

    private void run(Progress progress) {
        progress.began(Stage.INDEX, 0);
        progress.advanced(64);
        progress.line();
        progress.began(Stage.FILES, 0);
        progress.line();
        progress.began(Stage.ARTICLES, 100);
        progress.advanced(32);
        progress.advanced(32);
        progress.line();
        progress.began(Stage.SITE, 0);
        progress.line();
        progress.began(Stage.FINISH, 0);
        progress.line();
    }

    @Test
    void offATerminalEachLineSaysTheStageAndHowFarItIs() {
        try (Progress progress = Progress.on(terminal(false), false, false)) {
            run(progress);
        }
        assertThat(complained.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "读取 reading 64",
                        "复制文件 copying files",
                        "发布 publishing 64 / 100",
                        "生成全站文件 making what the site has once",
                        "收尾 finishing");
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void quietSaysNothingOnATerminalOrOffIt() {
        for (boolean interactive : new boolean[] {true, false}) {
            try (Progress progress = Progress.on(terminal(interactive), true, false)) {
                run(progress);
            }
        }
        assertThat(complained.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
