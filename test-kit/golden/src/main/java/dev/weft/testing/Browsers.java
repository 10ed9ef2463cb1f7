package dev.weft.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Finds a browser to test with: one for all tests of a module, which ends with them. The module brings Playwright. */
public final class Browsers {
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:/Program Files/Google/Chrome/Application/chrome.exe");

    private static final AtomicBoolean SAID = new AtomicBoolean();

    private static @Nullable Browser shared;

    private Browsers() {}

    /**
     * Returns the browser; without one the tests are skipped with one line that says so, but under CI they fail.
     *
     * @param tested what is left out without a browser
     */
    public static synchronized Browser shared(String tested) {
        if (shared == null) {
            Path program = find(tested);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            shared = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run")));
        }
        return shared;
    }

    @SuppressWarnings("SystemOut")
    private static Path find(String tested) {
        for (String place : PLACES) {
            if (Files.isExecutable(Path.of(place))) {
                return Path.of(place);
            }
        }
        String missing = "NOT TESTED: " + tested + ". To test it install Chromium (Debian: apt-get install chromium)";
        if (System.getenv("CI") != null) {
            throw new AssertionError(missing);
        }
        if (SAID.compareAndSet(false, true)) {
            System.err.println(missing);
        }
        Assumptions.abort(missing);
        throw new AssertionError(missing);
    }
}
