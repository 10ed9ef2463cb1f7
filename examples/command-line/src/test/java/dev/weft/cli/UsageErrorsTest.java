package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageErrorsTest {
    @Test
    void wrongUsageIsExplainedInChineseAndEnglish() {
        assertUsage("没有命令「pubish」；是否想写 publish", "there is no command \"pubish\"; did you mean publish", "pubish");
        assertUsage("没有选项「--quite」", "there is no option \"--quite\"", "publish", "a", "b", "c", "--quite");
        assertUsage("是否想写 --quiet", "did you mean --quiet", "publish", "a", "b", "c", "--quite");
        assertUsage("缺少 TITLE\n", "missing: TITLE\n", "new", "--id=x");
        assertUsage("缺少 DIR\n", "missing: DIR\n", "init");
        assertUsage("缺少 SOURCE", "missing: SOURCE", "import");
        assertUsage("缺少 SOURCE\n", "missing: SOURCE\n", "import", "--url", "https://www.example.org/");
        assertUsage("--theme 后面缺少 FOLDER", "--theme needs FOLDER", "publish", "a", "b", "c", "--theme");
        assertUsage("多余的参数「d」", "more than expected: \"d\"", "publish", "a", "b", "c", "d");
        assertUsage("应为其中之一：article, publication", "expected one of article, publication", "schema", "page");
        assertUsage("--port 的值「x」无效：应为整数", "\"x\" of --port is invalid: expected a whole", "serve", "a", "--port", "x");
        assertUsage("--at 的值「today」无效：应形如 20", "\"today\" of --at is", "check", "a", "b", "--at", "today");
        for (String time : List.of("30", "0s", "-5s", "soon", "1d")) {
            assertUsage("应形如 30s 或 2m", "of --time-limit is invalid", "check", "a", "b", "--time-limit", time);
        }
        assertUsage("--theme 只能写一次", "--theme may be given once", "check", "a", "b", "--theme=x", "--theme=y");
    }

    @Test
    void helpSpeaksBothLanguages() {
        for (List<String> asked : List.of(
                List.of("--help"),
                List.of("help"),
                List.of("publish", "--help"),
                List.of("help", "publish"),
                List.of("import", "-h"))) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
            assertThat(Weft.run(new Terminal(out, out, StandardCharsets.UTF_8, false), asked.toArray(String[]::new)))
                    .isZero();
            String help = said.toString(StandardCharsets.UTF_8);
            assertThat(help)
                    .startsWith("用法 Usage: weft ")
                    .contains("显示用法。Shows this text.", "显示版本。Shows the version.")
                    .doesNotContain("Show this help", "Print version", "\nUsage", "\nCommands");
            assertThat(help.lines().filter(line -> line.strip().matches("--?[a-z-]+ {2,}[A-Z].*")))
                    .as("descriptions without Chinese in " + help)
                    .isEmpty();
        }
    }

    private static void assertUsage(String zh, String en, String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                false);
        assertThat(Weft.run(terminal, args)).isEqualTo(Weft.FAILED);
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(complained.toString(StandardCharsets.UTF_8))
                .contains("错误：", zh, "error: ", en, "用法见 weft", "for usage: weft", " --help\n")
                .doesNotContain("Missing required", "Unmatched", "Unknown option", "Invalid value", "Exception");
    }
}
