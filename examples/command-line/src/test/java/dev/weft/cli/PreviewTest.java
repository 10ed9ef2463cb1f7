package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
    @TempDir
    private Path folder;

    private Preview preview;

    @BeforeEach
    void serve() throws IOException {
        Path site = folder.resolve("site");
        Files.createDirectories(site.resolve("sections/a b"));
        Files.writeString(site.resolve("index.html"), "<p>首页");
        Files.writeString(site.resolve("sections/index.html"), "<p>栏目");
        Files.writeString(site.resolve("feed.xml"), "<rss/>");
        Files.writeString(site.resolve("织.txt"), "汉字");
        Files.writeString(site.resolve(".weft-state"), "hidden");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(site.resolve("link.txt"), folder.resolve("secret.txt"));
        preview = Preview.start(site, 0, null);
    }

    @AfterEach
    void stop() {
        preview.close();
    }

    /** Sends a request as it is, which no client library would. */
    private String get(String method, String target) throws IOException {
        URI address = URI.create(preview.address());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            String request = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void filesComeWithTheirTypes() throws IOException {
        assertThat(get("GET", "/"))
                .startsWith("HTTP/1.1 200")
                .contains("text/html; charset=utf-8")
                .endsWith("<p>首页");
        assertThat(get("GET", "/feed.xml")).contains("application/rss+xml; charset=utf-8");
        assertThat(get("GET", "/%E7%BB%87.txt")).endsWith("汉字");
        assertThat(get("HEAD", "/")).startsWith("HTTP/1.1 200").doesNotContain("首页");
        assertThat(get("POST", "/")).startsWith("HTTP/1.1 405");
    }

    @Test
    void aFolderHasItsIndex() throws IOException {
        assertThat(get("GET", "/sections/")).endsWith("<p>栏目");
        assertThat(get("GET", "/sections")).startsWith("HTTP/1.1 301").contains("/sections/");
        assertThat(get("GET", "/sections/a%20b/")).startsWith("HTTP/1.1 404");
    }

    @Test
    void nothingOutsideTheFolderIsServed() throws IOException {
        for (String path : new String[] {
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/%2e%2e%2fsecret.txt",
            "/sections/../../secret.txt",
            "/..%5csecret.txt",
            "/link.txt",
            "/.weft-state",
            "//etc/passwd",
            "/%00"
        }) {
            assertThat(get("GET", path))
                    .as(path)
                    .doesNotStartWith("HTTP/1.1 200")
                    .doesNotContain("secret\n")
                    .doesNotContain("hidden")
                    .doesNotContain("root:");
        }
    }

    @Test
    void onlyThisMachineIsAnswered() {
        assertThat(preview.address()).startsWith("http://127.0.0.1:");
    }
}
