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
     * <p>Empty if the address is not a video of a known provider.
     */
    public static Optional<WebAddress> playerFor(WebAddress address) {
        String host = address.host();
        String host2 = host.startsWith("www.") ? host.substring(4) : host.startsWith("m.") ? host.substring(2) : host;
        String path = address.path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        String id = switch (host2) {
            case "v.qq.com", "imgcache.qq.com", "static.video.qq.com" -> {
                String vid = parameter(address, "vid");
                yield vid.isEmpty() && last.endsWith(".html") ? last.substring(0, last.length() - 5) : vid;
            }
            case "player.bilibili.com", "bilibili.com" -> bilibili(address, path);
            case "player.youku.com" -> path.startsWith("/embed/") ? last : after(path, "/sid/");
            case "v.youku.com" ->
                last.startsWith("id_") && last.endsWith(".html") ? last.substring(3, last.length() - 5) : "";
            case "youtu.be" -> last;
            case "youtube.com", "youtube-nocookie.com" -> youtube(address, path);
            case "vimeo.com", "player.vimeo.com" -> last;
            default -> "";
        };
        return id.isEmpty() || !isToken(id) ? Optional.empty() : Optional.of(WebAddress.of(player(host2, id)));
    }

    private static String player(String host, String id) {
        if (host.endsWith("qq.com")) {
            return TENCENT.player + "vid=" + id;
        }
        if (host.endsWith("bilibili.com")) {
            return BILIBILI.player
                    + (id.toLowerCase(Locale.ROOT).startsWith("av") ? "aid=" + id.substring(2) : "bvid=" + id);
        }
        VideoProvider provider = host.endsWith("youku.com") ? YOUKU : host.endsWith("vimeo.com") ? VIMEO : YOUTUBE;
        return provider.player + id;
    }

    private static String bilibili(WebAddress address, String path) {
        String id = path.startsWith("/video/") ? after(path, "/video/") : parameter(address, "bvid");
        String number = id.isEmpty() ? parameter(address, "aid") : "";
        return number.isEmpty() ? id : "av" + number;
    }

    private static String youtube(WebAddress address, String path) {
        for (String folder : new String[] {"/embed/", "/v/", "/shorts/", "/live/"}) {
            if (path.startsWith(folder)) {
                return after(path, folder);
            }
        }
        return parameter(address, "v");
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
        String query = address.withoutFragment().suffix();
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
        return id.length() <= 64;
    }
}
