package dev.weft.value;

import java.util.Locale;
import java.util.Optional;

/** The video sites whose players may stand in a page, with the address their player has. */
public enum VideoProvider {
    /** Tencent Video: {@code https://v.qq.com/txp/iframe/player.html?vid=…}. */
    TENCENT("腾讯视频", "Tencent Video", "https://v.qq.com/txp/iframe/player.html?"),
    /** Bilibili: {@code https://player.bilibili.com/player.html?bvid=…}. */
    BILIBILI("哔哩哔哩", "Bilibili", "https://player.bilibili.com/player.html?"),
    /** Youku: {@code https://player.youku.com/embed/…}. */
    YOUKU("优酷", "Youku", "https://player.youku.com/embed/"),
    /** YouTube without cookies: {@code https://www.youtube-nocookie.com/embed/…}. */
    YOUTUBE("YouTube", "YouTube", "https://www.youtube-nocookie.com/embed/"),
    /** Vimeo: {@code https://player.vimeo.com/video/…}. */
    VIMEO("Vimeo", "Vimeo", "https://player.vimeo.com/video/");

    private final String zh;
    private final String en;
    private final String player;

    VideoProvider(String zh, String en, String player) {
        this.zh = zh;
        this.en = en;
        this.player = player;
    }

    /** Returns the provider's name for readers of a language. */
    public String displayName(Language language) {
        return language.isChinese() ? zh : en;
    }

    /** Returns whose player an address is, if it is a player's. */
    public static Optional<VideoProvider> of(WebAddress address) {
        for (VideoProvider provider : values()) {
            if (address.toString().startsWith(provider.player)) {
                return Optional.of(provider);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the player for any address that a provider's video is known by: its page, an old player, a short link.
     *
     * <p>What chooses what is seen is kept: the part, the list, the key of a video that is not listed, where it starts and
     * ends. Empty if the address is not a video of a known provider.
     */
    public static Optional<WebAddress> playerFor(WebAddress address) {
        String host = address.host();
        String bare = host.startsWith("www.") ? host.substring(4) : host.startsWith("m.") ? host.substring(2) : host;
        String path = address.path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        String player = switch (bare) {
            case "v.qq.com", "imgcache.qq.com", "static.video.qq.com" -> {
                String vid = parameter(address, "vid");
                vid = vid.isEmpty() && last.endsWith(".html") ? last.substring(0, last.length() - 5) : vid;
                // Videos of official accounts play there alone.
                yield vid.startsWith("wxv_") ? "" : TENCENT.with("vid=", vid);
            }
            case "player.bilibili.com", "bilibili.com" -> bilibili(address, path);
            case "player.youku.com" -> YOUKU.with("", path.startsWith("/embed/") ? last : after(path, "/sid/"));
            case "v.youku.com" ->
                YOUKU.with(
                        "",
                        last.startsWith("id_") && last.endsWith(".html") ? last.substring(3, last.length() - 5) : "");
            case "youtu.be" -> youtube(address, last);
            case "youtube.com", "youtube-nocookie.com", "music.youtube.com" ->
                youtube(address, youtubeId(address, path));
            case "vimeo.com", "player.vimeo.com" -> vimeo(address, path);
            default -> "";
        };
        return player.isEmpty() ? Optional.empty() : Optional.of(WebAddress.of(player));
    }

    /** Returns the player's address for an id, or empty where it is none. */
    private String with(String key, String id) {
        return isToken(id) ? player + key + id : "";
    }

    private static String bilibili(WebAddress address, String path) {
        String id = path.startsWith("/video/") ? after(path, "/video/") : parameter(address, "bvid");
        String number = id.isEmpty() ? parameter(address, "aid") : "";
        boolean old = id.toLowerCase(Locale.ROOT).startsWith("av");
        String player = !number.isEmpty()
                ? BILIBILI.with("aid=", number)
                : old ? BILIBILI.with("aid=", id.substring(2)) : BILIBILI.with("bvid=", id);
        if (player.isEmpty()) {
            return "";
        }
        String part = first(parameter(address, "p"), parameter(address, "page"));
        String clip = part.isEmpty() ? parameter(address, "cid") : "";
        return player
                + (part.equals("1") ? "" : kept("&p=", part))
                + kept("&cid=", clip)
                + kept("&t=", seconds(parameter(address, "t")));
    }

    private static String youtubeId(WebAddress address, String path) {
        for (String folder : new String[] {"/embed/", "/v/", "/shorts/", "/live/"}) {
            if (path.startsWith(folder)) {
                return after(path, folder);
            }
        }
        String video = parameter(address, "v");
        return video.isEmpty() && path.startsWith("/playlist") ? "videoseries" : video;
    }

    private static String youtube(WebAddress address, String id) {
        String list = parameter(address, "list");
        String player = YOUTUBE.with("", id);
        if (player.isEmpty() || id.equals("videoseries") && !isToken(list)) {
            return "";
        }
        String start = first(
                parameter(address, "start"),
                first(parameter(address, "t"), first(parameter(address, "time_continue"), fragment(address, "t"))));
        String query = kept("&list=", list)
                + kept("&start=", seconds(start))
                + kept("&end=", seconds(parameter(address, "end")));
        return query.isEmpty() ? player : player + "?" + query.substring(1);
    }

    private static String vimeo(WebAddress address, String path) {
        String[] parts = path.split("/", -1);
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].matches("[0-9]{1,20}")) {
                String behind = i + 1 < parts.length && parts[i + 1].matches("[0-9a-f]{6,20}") ? parts[i + 1] : "";
                String time = fragment(address, "t");
                return VIMEO.player
                        + parts[i]
                        + kept("?h=", first(parameter(address, "h"), behind))
                        + kept("#t=", time);
            }
        }
        return "";
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static String kept(String key, String value) {
        return isToken(value) ? key + value : "";
    }

    /** Returns a time such as {@code 90}, {@code 90s} or {@code 1m30s} in seconds, or empty where it is none. */
    private static String seconds(String time) {
        if (time.length() > 12 || !time.matches("(?:[0-9]+h)?(?:[0-9]+m)?(?:[0-9]+s?)?")) {
            return "";
        }
        int seconds = 0;
        int number = 0;
        for (int i = 0; i < time.length(); i++) {
            char c = time.charAt(i);
            if (c >= '0' && c <= '9') {
                number = Math.min(number * 10 + c - '0', 1_000_000);
            } else {
                seconds += number * (c == 'h' ? 3600 : c == 'm' ? 60 : 1);
                number = 0;
            }
        }
        seconds += number;
        return seconds == 0 ? "" : Integer.toString(seconds);
    }

    /** Returns the segment of a path behind a folder, or empty. */
    private static String after(String path, String folder) {
        int from = path.indexOf(folder) + folder.length();
        if (from < folder.length()) {
            return "";
        }
        int end = path.indexOf('/', from);
        return path.substring(from, end < 0 ? path.length() : end);
    }

    private static String parameter(WebAddress address, String name) {
        return value(address.withoutFragment().suffix(), name);
    }

    private static String fragment(WebAddress address, String name) {
        String text = address.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? "" : value("?" + text.substring(hash + 1), name);
    }

    private static String value(String query, String name) {
        int at = query.indexOf("?" + name + "=");
        at = at < 0 ? query.indexOf("&" + name + "=") : at;
        if (at < 0) {
            return "";
        }
        int start = at + name.length() + 2;
        int end = query.indexOf('&', start);
        return query.substring(start, end < 0 ? query.length() : end);
    }

    private static boolean isToken(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!word && c != '-' && c != '_' && c != '=') {
                return false;
            }
        }
        return !id.isEmpty() && id.length() <= 64;
    }
}
