package dev.weft.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Starts a browser to test with. */
final class Browsers {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private Browsers() {}

    /** Without a browser the test is skipped with a line that says what is not tested, but under CI it fails. */
    @SuppressWarnings("SystemOut")
    static Playwright playwright(String tested) {
        if (!Files.isExecutable(CHROMIUM) && System.getenv("CI") == null) {
            String missing =
                    "NOT TESTED: " + tested + ". To test it install Chromium (Debian: apt-get install chromium)";
            System.err.println(missing);
            Assumptions.abort(missing);
        }
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }
}
