package dev.weft.newsroom;

import com.google.common.hash.Hashing;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for WeChat's server on loopback: answers as its documentation says, refuses what WeChat refuses, and fails when
 * it is told to.
 */
final class WechatServer implements AutoCloseable {
    static final String APP_ID = "wx0123456789abcdef";
    static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String TOKEN = "token-of-the-stand-in";
    private static final String PICTURES = "http://mmbiz.qpic.cn/";
    private static final int MOST_PICTURE_BYTES = 1_000_000;

    private final HttpServer server;
    private final Queue<Integer> failures = new ConcurrentLinkedQueue<>();
    private final Set<String> materials = ConcurrentHashMap.newKeySet();

    /** What was asked, by path. */
    final List<String> calls = new CopyOnWriteArrayList<>();

    /** The drafts that were added, as they came. */
    final List<JsonNode> drafts = new CopyOnWriteArrayList<>();

    WechatServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Has the next call that is no login answered with an error. */
    void failWith(int code) {
        failures.add(code);
    }

    /** Forgets every cover, as when they are deleted in the account's settings. */
    void deleteMaterials() {
        materials.clear();
    }

    long count(String path) {
        return calls.stream().filter(path::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        byte[] content = exchange.getRequestBody().readAllBytes();
        calls.add(path);
        String json = path.endsWith("/token") ? token(query) : called(path, query, content);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; encoding=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String error(int code, String message) {
        return "{\"errcode\":" + code + ",\"errmsg\":\"" + message + "\"}";
    }

    private static String token(String query) {
        if (!query.contains("appid=" + APP_ID)) {
            return error(40013, "invalid appid");
        }
        return query.contains("secret=" + SECRET)
                ? "{\"access_token\":\"" + TOKEN + "\",\"expires_in\":7200}"
                : error(40125, "invalid appsecret");
    }

    private String called(String path, String query, byte[] content) {
        Integer failure = failures.poll();
        if (failure != null) {
            return error(failure, "told to fail");
        }
        if (!query.contains("access_token=" + TOKEN)) {
            return error(40001, "invalid credential, access_token is invalid or not latest");
        }
        return switch (path) {
            case "/cgi-bin/media/uploadimg" -> picture(content, false);
            case "/cgi-bin/material/add_material" -> picture(content, true);
            case "/cgi-bin/draft/add" -> draft(content);
            case "/cgi-bin/ticket/getticket" ->
                "{\"errcode\":0,\"errmsg\":\"ok\",\"ticket\":\"ticket-1\",\"expires_in\":7200}";
            default -> error(40066, "invalid url");
        };
    }

    /** Takes a picture, told by the bytes within the form. */
    private String picture(byte[] form, boolean material) {
        String text = new String(form, StandardCharsets.ISO_8859_1);
        if (!text.contains("name=\"media\"")) {
            return error(41005, "media data missing");
        }
        if (!text.contains("\u0089PNG") && !text.contains("\u00ff\u00d8\u00ff")) {
            return error(40005, "invalid file type");
        }
        if (form.length > MOST_PICTURE_BYTES) {
            return error(40009, "invalid image size");
        }
        String name = Hashing.sha256().hashBytes(form).toString().substring(0, 12);
        if (material) {
            materials.add("media-" + name);
            return "{\"media_id\":\"media-" + name + "\",\"url\":\"" + PICTURES + name + "\"}";
        }
        return "{\"url\":\"" + PICTURES + name + "\"}";
    }

    private String draft(byte[] content) {
        JsonNode json = JsonMapper.shared().readTree(content);
        for (JsonNode article : json.path("articles")) {
            String title = article.path("title").asString("");
            if (title.isEmpty() || title.codePointCount(0, title.length()) > 64) {
                return error(45003, "title size out of limit");
            }
            if (!materials.contains(article.path("thumb_media_id").asString(""))) {
                return error(40007, "invalid media_id");
            }
            String text = article.path("content").asString("");
            if (text.length() > 20_000) {
                return error(45002, "content size out of limit");
            }
            if (text.contains("<script") || text.contains("<iframe")) {
                return error(45166, "invalid content");
            }
        }
        drafts.add(json);
        return "{\"media_id\":\"draft-" + drafts.size() + "\"}";
    }

    /** Returns the arguments that have a newsroom use this server. */
    String[] arguments(Map<String, String> other) {
        return new String[] {
            "--newsroom.wechat.server=" + address(),
            "--newsroom.wechat.app-id=" + APP_ID,
            "--newsroom.wechat.secret=" + other.getOrDefault("secret", SECRET)
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
