package dev.weft.cli;

import dev.weft.finding.Message;
import dev.weft.markup.JsonWriter;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tells services what has changed: WebSub hubs the feeds, IndexNow and Baidu the pages. Keys come from the environment, and
 * are in no message.
 *
 * @param indexNowKey empty where IndexNow is not told
 * @param baiduToken empty where Baidu is not told
 * @param services where they are
 */
record Pings(Terminal terminal, Site site, String indexNowKey, String baiduToken, Services services) {
    /** What holds the key of IndexNow, which is also the name of a file of the site. */
    static final String INDEX_NOW_KEY = "WEFT_INDEXNOW_KEY";
    /** What holds the token of Baidu's push. */
    static final String BAIDU_TOKEN = "WEFT_BAIDU_TOKEN";

    /**
     * How many addresses one request may have.
     *
     * @see <a href="https://www.indexnow.org/documentation">IndexNow</a>, 28 November 2026
     */
    private static final int INDEX_NOW_BATCH = 10_000;
    /** How many addresses one request may have, as Baidu's page of the push interface says, 28 November 2026. */
    private static final int BAIDU_BATCH = 2_000;

    private static final int TRIES = 3;
    private static final int LONGEST_PAUSE_SECONDS = 30;
    private static final int LONGEST_EXCERPT = 120;

    /**
     * Where services are, and how patient to be.
     *
     * @param limit for one request
     * @param pause waits before another try
     */
    record Services(URI indexNow, URI baidu, Duration limit, Pause pause) {
        static final Services PUBLIC = new Services(
                URI.create("https://api.indexnow.org/indexnow"),
                URI.create("http://data.zz.baidu.com/urls"),
                Duration.ofSeconds(20),
                Thread::sleep);
    }

    /** Waits. */
    interface Pause {
        void millis(long millis) throws InterruptedException;
    }

    /** What a service is called, and the same in English. */
    private record Service(String zh, String en) {}

    /** What came of a request: an answer, or what kept it from coming. */
    private record Answer(int status, String body, String whyZh, String whyEn) {
        boolean isFinal() {
            return status > 0 && status != 429 && status < 500;
        }
    }

    static Pings of(Terminal terminal, Site site, Map<String, String> environment, Services services) {
        String key = environment.getOrDefault(INDEX_NOW_KEY, "").strip();
        String token = environment.getOrDefault(BAIDU_TOKEN, "").strip();
        if (key.isEmpty()
                && token.isEmpty()
                && site.publication().feeds().hubs().isEmpty()) {
            throw new UsageException(
                    "--ping 没有可通知的对象：请在出版物的 feeds.hubs 中写上 WebSub hub，或设置环境变量 " + INDEX_NOW_KEY + "、" + BAIDU_TOKEN,
                    "--ping has nobody to tell: name WebSub hubs in feeds.hubs of the publication, or set "
                            + INDEX_NOW_KEY + " or " + BAIDU_TOKEN + " in the environment");
        }
        if (!key.isEmpty() && !key.matches("[A-Za-z0-9-]{8,128}")) {
            throw new UsageException(
                    "环境变量 " + INDEX_NOW_KEY + " 无效：应为 8 至 128 个字母、数字或连字符",
                    INDEX_NOW_KEY + " is invalid: expected 8 to 128 letters, digits or hyphens");
        }
        return new Pings(terminal, site, key, token, services);
    }

    /** Tells every service of the addresses that changed; returns whether all took it. */
    boolean tell(List<String> changed) throws InterruptedException {
        List<String> pages = changed.stream()
                .filter(address -> address.endsWith("/") || address.endsWith(".html"))
                .toList();
        Set<String> feeds = feeds();
        List<String> changedFeeds = changed.stream().filter(feeds::contains).toList();
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(services.limit())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        boolean all = true;
        for (WebAddress hub : site.publication().feeds().hubs()) {
            all &= hub(client, hub, changedFeeds);
        }
        if (!indexNowKey.isEmpty()) {
            for (List<String> batch : batches(pages, INDEX_NOW_BATCH)) {
                all &= indexNow(client, batch);
            }
        }
        if (!baiduToken.isEmpty()) {
            for (List<String> batch : batches(pages, BAIDU_BATCH)) {
                all &= baidu(client, batch);
            }
        }
        return all;
    }

    /** Returns the addresses that feeds are subscribed to at: those of home and of the sections. */
    private Set<String> feeds() {
        List<Listing> listings = new ArrayList<>();
        listings.add(Listing.home(List.of(), Instant.EPOCH));
        sections("", site.publication().sections(), listings);
        Set<String> feeds = new HashSet<>();
        for (Renderer<?> renderer : site.renderers()) {
            Format<?> format = renderer.format();
            if (format.subject() == Listing.class && format.relation() == Format.Relation.ALTERNATE) {
                @SuppressWarnings("unchecked")
                Format<Listing> feed = (Format<Listing>) format;
                listings.forEach(listing ->
                        feeds.add(site.address(site.path(feed, listing)).toString()));
            }
        }
        return feeds;
    }

    private static void sections(String parent, List<Section> sections, List<Listing> listings) {
        for (Section section : sections) {
            String path = parent.isEmpty() ? section.slug() : parent + "/" + section.slug();
            listings.add(Listing.section(path, List.of(), Instant.EPOCH));
            sections(path, section.sections(), listings);
        }
    }

    private static List<List<String>> batches(List<String> all, int size) {
        List<List<String>> batches = new ArrayList<>();
        for (int i = 0; i < all.size(); i += size) {
            batches.add(all.subList(i, Math.min(all.size(), i + size)));
        }
        return batches;
    }

    /**
     * Tells a hub of feeds, as hubs have been told since PubSubHubbub: WebSub leaves it to publisher and hub.
     *
     * @see <a href="https://pubsubhubbub.github.io/PubSubHubbub/pubsubhubbub-core-0.4.html#rfc.section.7">Publishing</a>,
     *     28 November 2026
     */
    private boolean hub(HttpClient client, WebAddress hub, List<String> feeds) throws InterruptedException {
        if (feeds.isEmpty()) {
            return true;
        }
        StringJoiner form = new StringJoiner("&");
        form.add("hub.mode=publish");
        for (String feed : feeds) {
            form.add("hub.url=" + encode(feed));
        }
        Answer answer = post(client, URI.create(hub.toString()), "application/x-www-form-urlencoded", form.toString());
        Service service = new Service("WebSub hub " + hub, "the WebSub hub " + hub);
        return said(
                service,
                feeds.size(),
                answer,
                "请检查出版物 feeds.hubs 中的地址",
                "check the address in feeds.hubs of the publication");
    }

    private boolean indexNow(HttpClient client, List<String> pages) throws InterruptedException {
        Publication publication = site.publication();
        Utf8Writer out = new Utf8Writer();
        JsonWriter json = JsonWriter.onto(out).object();
        json.text("host", publication.base().host())
                .text("key", indexNowKey)
                .text("keyLocation", publication.base() + indexNowKey + ".txt")
                .key("urlList")
                .array(pages, json::text)
                .endObject();
        Answer answer = post(client, services.indexNow(), "application/json; charset=utf-8", out.toString());
        return said(
                new Service("IndexNow", "IndexNow"),
                pages.size(),
                answer,
                answer.status() == 403 ? "请在网站根目录放置以密钥命名、内容为密钥的 .txt 文件" : "请检查环境变量 " + INDEX_NOW_KEY + " 与出版物的 base",
                answer.status() == 403
                        ? "put a .txt file named after the key, which holds the key, at the root of the site"
                        : "check " + INDEX_NOW_KEY + " and the publication's base");
    }

    private boolean baidu(HttpClient client, List<String> pages) throws InterruptedException {
        WebAddress base = site.publication().base();
        String origin = base.scheme() + "://" + URI.create(base.toString()).getRawAuthority();
        URI uri = URI.create(services.baidu() + "?site=" + encode(origin) + "&token=" + encode(baiduToken));
        Answer answer = post(client, uri, "text/plain", String.join("\n", pages));
        return said(
                new Service("百度推送", "Baidu's push"),
                pages.size(),
                answer,
                "请检查环境变量 " + BAIDU_TOKEN + "、该站点是否已在百度验证，以及当天的配额",
                "check " + BAIDU_TOKEN + ", that Baidu has verified this site, and the quota of the day");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Posts up to three times: what may pass is tried again, after as long as the service asks for, at most 30 seconds. */
    private Answer post(HttpClient client, URI uri, String type, String body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", type)
                .header("User-Agent", "weft")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        Answer answer = new Answer(0, "", "", "");
        long pauseMillis = 1000;
        for (int i = 0; i < TRIES && !answer.isFinal(); i++) {
            if (i > 0) {
                services.pause().millis(pauseMillis);
                pauseMillis *= 2;
            }
            try {
                HttpResponse<String> response = client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                        .get(services.limit().toMillis(), TimeUnit.MILLISECONDS);
                answer = new Answer(response.statusCode(), response.body(), "", "");
                long asked = response.headers()
                        .firstValue("Retry-After")
                        .map(Pings::seconds)
                        .orElse(0L);
                pauseMillis = Math.max(pauseMillis, Math.min(asked, LONGEST_PAUSE_SECONDS) * 1000);
            } catch (TimeoutException slow) {
                long seconds = Math.max(1, services.limit().toSeconds());
                answer = new Answer(0, "", seconds + " 秒内没有应答", "no answer within " + seconds + " s");
            } catch (ExecutionException unreachable) {
                answer = new Answer(0, "", "无法连接", "it cannot be reached");
            }
        }
        return answer;
    }

    private static long seconds(String header) {
        return header.matches("\\d{1,6}") ? Long.parseLong(header) : 0;
    }

    private boolean said(Service service, int addresses, Answer answer, String todoZh, String todoEn) {
        if (answer.status() >= 200 && answer.status() < 300) {
            String answered = answer.body().startsWith("{") ? excerpt(answer.body()) : "";
            terminal.say(
                    "已通知 " + service.zh() + "：" + addresses + " 个地址" + answered,
                    "told " + service.en() + " of " + addresses + (addresses == 1 ? " address" : " addresses")
                            + answered);
            return true;
        }
        boolean answered = answer.status() > 0;
        String whyZh = answered ? "应答 " + answer.status() + excerpt(answer.body()) : answer.whyZh();
        String whyEn = answered ? "it answered " + answer.status() + excerpt(answer.body()) : answer.whyEn();
        String laterZh = answer.isFinal() ? todoZh : "请稍后重试";
        String laterEn = answer.isFinal() ? todoEn : "try again later";
        terminal.error(new Message(
                "未能通知 " + service.zh() + "（" + whyZh + "）：" + laterZh,
                "could not tell " + service.en() + " (" + whyEn + "): " + laterEn));
        return false;
    }

    /** Returns the first words of an answer, without the keys that a service may repeat. */
    private String excerpt(String body) {
        String line = body.strip().lines().findFirst().orElse("");
        String text = Message.printable(line);
        for (String secret : List.of(indexNowKey, baiduToken)) {
            text = secret.isEmpty() ? text : text.replace(secret, "…");
        }
        return text.isEmpty()
                ? ""
                : " " + (text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + "…" : text);
    }
}
