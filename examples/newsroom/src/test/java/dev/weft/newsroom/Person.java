package dev.weft.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Someone with a browser, as far as HTTP goes: keeps cookies, and shows the token that forms carry. */
final class Person {
    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]*)\">");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI root;
    private String csrf = "";

    Person(URI root) {
        this.root = root;
    }

    Person login(String name, String password) throws Exception {
        get("desk/login");
        HttpResponse<String> answer = post("desk/login", Map.of("username", name, "password", password));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("login");
        get("desk/password");
        return this;
    }

    /** Returns a request that the browser would make, which can be told more. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).header("Accept", "text/html,application/json;q=0.9");
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        Matcher token = CSRF.matcher(answer.body());
        csrf = token.find() ? token.group(1) : csrf;
        return answer;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        StringJoiner content = new StringJoiner("&").add("_csrf=" + encode(csrf));
        form.forEach((key, value) -> content.add(key + "=" + encode(value)));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(content.toString())));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Sends what a script of the desk sends. */
    HttpResponse<String> script(String method, String path, String content) throws Exception {
        return send(HttpRequest.newBuilder(root.resolve(path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", csrf)
                .method(method, HttpRequest.BodyPublishers.ofString(content)));
    }

    HttpResponse<String> upload(String name, byte[] bytes) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(bytes);
        out.write("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(root.resolve("desk/uploads"))
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("X-CSRF-TOKEN", csrf)
                .POST(HttpRequest.BodyPublishers.ofByteArray(out.toByteArray())));
    }
}
