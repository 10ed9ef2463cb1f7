package dev.weft.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weft.value.MediaTypes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web server for one folder and one person, on the loopback address alone. It shows files, and nothing above the folder;
 * with {@link Live} its pages learn of changes. It answers what is asked of this machine by its own names, so that no foreign
 * page can read it under a name that was made to lead here.
 */
final class Preview implements AutoCloseable {
    static final int MOST_CONNECTIONS = 200;
    static final int MOST_HEADER_BYTES = 32 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final int MOST_PATH_CHARACTERS = 8 * 1024;
    private static final int MOST_SECONDS_OF_REQUEST = 30;

    /** The names that lead here, with any port: one that is forwarded has another. */
    private static final Pattern OWN_NAME =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);

    static {
        // The server of the JDK can be told only so, and reads it once.
        bound("jdk.httpserver.maxConnections", MOST_CONNECTIONS);
        bound("sun.net.httpserver.maxReqHeaderSize", MOST_HEADER_BYTES);
        bound("sun.net.httpserver.maxReqHeaders", MOST_HEADERS);
        bound("sun.net.httpserver.maxReqTime", MOST_SECONDS_OF_REQUEST);
    }

    private static void bound(String property, int most) {
        System.getProperties().putIfAbsent(property, Integer.toString(most));
    }

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
        Preview preview = new Preview(root, server, Executors.newCachedThreadPool(), live);
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
        if (!isAskedByOwnName(exchange)) {
            try (exchange) {
                refuse(exchange, 421, "只应答 localhost answers as localhost only");
            }
            return;
        }
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
            if (path != null && path.length() > MOST_PATH_CHARACTERS) {
                refuse(exchange, 414, "地址过长 the address is too long");
                return;
            }
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

    private static boolean isAskedByOwnName(HttpExchange exchange) {
        List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        String authority = exchange.getRequestURI().getRawAuthority();
        return hosts.size() == 1
                && OWN_NAME.matcher(hosts.get(0)).matches()
                && (authority == null || OWN_NAME.matcher(authority).matches());
    }

    private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        send(exchange, status, (status + ": " + why + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void send(HttpExchange exchange, @Nullable Path found) throws IOException {
        Path missing = root.resolve("404.html");
        Path file = found != null ? found : missing;
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        int status = found == null ? 404 : 200;
        if (!Files.isRegularFile(file)) {
            refuse(exchange, 404, "没有这个文件 no such file");
            return;
        }
        String type = type(file);
        exchange.getResponseHeaders().set("Content-Type", type);
        if (live != null && type.startsWith("text/html")) {
            send(exchange, status, live.into(Files.readAllBytes(file)));
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            send(exchange, status, Files.size(file), in);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        send(exchange, status, bytes.length, new ByteArrayInputStream(bytes));
    }

    /** Sends a stream of so many bytes, or only says how many there are. */
    private static void send(HttpExchange exchange, int status, long length, InputStream in) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
        }
        exchange.sendResponseHeaders(status, head || length == 0 ? -1 : length);
        if (!head && length > 0) {
            try (OutputStream body = exchange.getResponseBody()) {
                in.transferTo(body);
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
