package dev.weft.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weft.value.MediaTypes;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A web server for one folder, on the loopback address alone. It shows files, and nothing above the folder; with {@link Live}
 * its pages learn of changes.
 */
final class Preview implements AutoCloseable {
    private static final int THREADS = 4;

    private final Path root;
    private final HttpServer server;
    private final ExecutorService threads;
    private final @Nullable Live live;

    private Preview(Path root, HttpServer server, ExecutorService threads, @Nullable Live live) {
        this.root = root;
        this.live = live;
        this.server = server;
        this.threads = threads;
    }

    /** Begins to serve a folder. */
    static Preview start(Path folder, int port, @Nullable Live live) throws IOException {
        Path root = folder.toRealPath();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        Preview preview = new Preview(root, server, Executors.newFixedThreadPool(THREADS), live);
        server.createContext("/", preview::answer);
        server.setExecutor(preview.threads);
        server.start();
        return preview;
    }

    /** Returns the address to open in a browser. */
    String address() {
        InetSocketAddress address = server.getAddress();
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (live != null && Live.PATH.equals(exchange.getRequestURI().getPath())) {
            live.listen(exchange);
            return;
        }
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            String path = exchange.getRequestURI().getPath();
            Path file = path == null ? null : find(path);
            if (file != null && Files.isDirectory(file)) {
                if (!path.endsWith("/")) {
                    exchange.getResponseHeaders()
                            .set("Location", exchange.getRequestURI().getRawPath() + "/");
                    exchange.sendResponseHeaders(301, -1);
                    return;
                }
                file = find(path + "index.html");
            }
            send(exchange, file);
        }
    }

    private void send(HttpExchange exchange, @Nullable Path found) throws IOException {
        Path missing = root.resolve("404.html");
        Path file = found != null ? found : Files.isRegularFile(missing) ? missing : null;
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        byte[] bytes =
                file == null ? "404: 没有这个文件 no such file\n".getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(file);
        String type = file == null ? "text/plain; charset=utf-8" : type(file);
        if (live != null && type.startsWith("text/html")) {
            bytes = live.into(bytes);
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
        }
        exchange.sendResponseHeaders(found == null ? 404 : 200, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head) {
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        }
    }

    /** Returns the file or folder of a path within the folder, or null; nothing hidden, nothing a link leads out to. */
    private @Nullable Path find(String path) {
        try {
            for (String segment : path.split("/", 0)) {
                if (segment.startsWith(".") || segment.indexOf('\\') >= 0) {
                    return null;
                }
            }
            Path file = root.resolve(path.substring(1)).toRealPath();
            return file.startsWith(root) ? file : null;
        } catch (IOException | InvalidPathException none) {
            return null;
        }
    }

    static String type(Path file) {
        String name = file.getFileName().toString();
        String type = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html";
            case "xml" -> name.startsWith("feed") ? "application/rss+xml" : "application/xml";
            case "atom" -> "application/atom+xml";
            case "opml" -> "text/x-opml";
            case "json" -> "application/json";
            case "css" -> "text/css";
            case "js", "mjs" -> "text/javascript";
            case "txt" -> "text/plain";
            case "md" -> "text/markdown";
            case "svg" -> "image/svg+xml";
            case "ico" -> "image/x-icon";
            case "woff2" -> "font/woff2";
            default -> MediaTypes.ofPath(name);
        };
        String known = type.isEmpty() ? "application/octet-stream" : type;
        boolean text = known.startsWith("text/") || known.endsWith("xml") || known.endsWith("json");
        return text ? known + "; charset=utf-8" : known;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
