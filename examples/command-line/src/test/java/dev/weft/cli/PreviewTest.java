package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private String get(String method, String target) throws IOException {
        return send(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /** Sends a request as it is, which no client library would. */
    private String send(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(), URI.create(preview.address()).getPort());
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

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost:8080", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:65535"})
    void itsOwnNamesAreAnswered(String host) throws IOException {
        assertThat(send("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .endsWith("<p>首页");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: attacker.example",
                "Host: localhost.attacker.example",
                "Host: 127.0.0.1.attacker.example:8080",
                "Host: attacker.example#localhost",
                "Host: user@localhost",
                "Host: localhost:8080:1",
                "Host: localhost.",
                "Host: 192.168.1.2",
                "Host: ",
                "Accept: */*",
                "Host: localhost\r\nHost: attacker.example",
                "Host: attacker.example\r\nHost: localhost"
            })
    void noOtherNameIsAnswered(String header) throws IOException {
        for (String target : List.of("/", "/.weft/changes", "/feed.xml", "/none")) {
            assertThat(send("GET " + target + " HTTP/1.1\r\n" + header + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 421")
                    .doesNotContain("首页");
        }
    }

    @Test
    void anAddressThatNamesAnotherHostIsNotAnswered() throws IOException {
        assertThat(get("GET", "http://attacker.example/")).startsWith("HTTP/1.1 421");
        assertThat(get("GET", "http://localhost/")).startsWith("HTTP/1.1 200");
    }

    @Test
    void pathsAndHeadersAreBounded() throws IOException {
        assertThat(get("GET", "/" + "a".repeat(9000))).startsWith("HTTP/1.1 414");
        String large = "X-Large: " + "a".repeat(Preview.MOST_HEADER_BYTES) + "\r\n";
        assertThat(answer("GET / HTTP/1.1\r\nHost: localhost\r\n" + large + "\r\n"))
                .doesNotContain(" 200 ");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            many.append("X-").append(i).append(": a\r\n");
        }
        assertThat(answer("GET / HTTP/1.1\r\nHost: localhost\r\n" + many + "\r\n"))
                .doesNotContain(" 200 ");
        assertThat(get("GET", "/")).startsWith("HTTP/1.1 200");
    }

    /** Returns the answer to a request, or nothing where the connection is ended before all is sent. */
    private String answer(String request) {
        try {
            return send(request);
        } catch (IOException ended) {
            return "";
        }
    }

    @Test
    void connectionsAreBoundedAndGivenBack() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < Preview.MOST_CONNECTIONS + 50; i++) {
                idle.add(connect());
            }
            assertThat(idle.get(idle.size() - 1).getInputStream().read()).isEqualTo(-1);
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
        String answer = "";
        while (!answer.startsWith("HTTP/1.1 200")) {
            answer = answer("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        }
        assertThat(answer).endsWith("<p>首页");
    }

    @Test
    void whatIsNoFileIsNotThere() throws Exception {
        Path pipe = folder.resolve("site/pipe.html");
        int code = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        assumeTrue(code == 0);
        assertThat(get("GET", "/pipe.html")).startsWith("HTTP/1.1 404");
    }

    @Test
    void aRequestThatDoesNotComeToItsEndIsEnded() throws Exception {
        Process serving = Child.of(
                        Weft.class,
                        List.of("-Dsun.net.httpserver.maxReqTime=1"),
                        "serve",
                        "--port=0",
                        folder.resolve("site"))
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(serving.getInputStream(), StandardCharsets.UTF_8))) {
            String line = String.valueOf(lines.readLine());
            while (!line.startsWith("serving ")) {
                line = String.valueOf(lines.readLine());
            }
            int port = URI.create(line.split(" ", -1)[1]).getPort();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
        } finally {
            serving.destroyForcibly().waitFor();
        }
    }

    @Test
    void pagesThatListenAreBounded() throws IOException {
        preview.close();
        preview = Preview.start(folder.resolve("site"), 0, new Live());
        List<Socket> pages = new ArrayList<>();
        try {
            for (int i = 0; i <= Live.MOST_LISTENERS; i++) {
                Socket page = connect();
                pages.add(page);
                page.getOutputStream()
                        .write("GET /.weft/changes HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                page.getOutputStream().flush();
                assertThat(page.getInputStream().read()).isEqualTo('H');
            }
            pages.get(0).getInputStream().readAllBytes();
            assertThat(get("GET", "/")).startsWith("HTTP/1.1 200");
        } finally {
            for (Socket page : pages) {
                page.close();
            }
        }
    }
}
