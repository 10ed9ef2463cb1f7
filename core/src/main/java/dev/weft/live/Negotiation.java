package dev.weft.live;

import dev.weft.publish.files.SiteFiles;
import dev.weft.render.EntityVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is sent of an answer to one client: compressed or not, or only that the client has it already. */
final class Negotiation {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private final LiveRequest request;
    private final boolean kept;
    private final Instant until;
    private final Duration age;

    /**
     * Makes one.
     *
     * @param kept whether the answer was not made for this request
     * @param until when the site changes by itself
     * @param age how long the answer may be kept by others
     */
    Negotiation(LiveRequest request, boolean kept, Instant until, Duration age) {
        this.request = request;
        this.kept = kept;
        this.until = until;
        this.age = age;
    }

    LiveResponse response(Answer answer) {
        return answer.file == null ? document(answer) : file(answer, answer.file);
    }

    private boolean isHead() {
        return request.method().equals("HEAD");
    }

    private LiveResponse.Builder begin(int status, Answer answer) {
        return new LiveResponse.Builder(status)
                .about(answer.format, answer.report, kept)
                .changesAt(until);
    }

    private LiveResponse document(Answer answer) {
        boolean compressed = answer.isCompressible() && takesGzip(request.acceptEncoding());
        EntityVersion version = compressed ? compressed(answer.version) : answer.version;
        boolean unchanged =
                answer.status == 200 && version.isUnchanged(request.ifNoneMatch(), request.ifModifiedSince());
        byte[] bytes = unchanged ? new byte[0] : compressed ? answer.compressed() : answer.bytes;
        LiveResponse.Builder response = begin(unchanged ? 304 : answer.status, answer);
        if (!unchanged) {
            response.header("Content-Type", contentType(answer.mediaType))
                    .header("Content-Length", Integer.toString(bytes.length))
                    .header("Content-Encoding", compressed ? "gzip" : "");
        }
        if (answer.status == 200) {
            describe(response, version);
        }
        response.header("Cache-Control", answer.status >= 500 ? "no-store" : cacheControl())
                .header("Vary", answer.isCompressible() ? "Accept-Encoding" : "")
                .header("Link", String.join(", ", answer.links))
                .header("Location", answer.location == null ? "" : answer.location)
                .header("X-Content-Type-Options", "nosniff");
        return isHead() ? response.build() : response.body(bytes).build();
    }

    private static void describe(LiveResponse.Builder response, EntityVersion version) {
        response.header("ETag", version.tag())
                .header("Last-Modified", version.lastModifiedHeader().orElse(""));
    }

    /** Returns the version that the same document is when it is compressed: other bytes, another strong tag. */
    private static EntityVersion compressed(EntityVersion version) {
        String tag = version.tag();
        return new EntityVersion(tag.substring(0, tag.length() - 1) + "-gzip\"", version.lastModified());
    }

    private String cacheControl() {
        return "public, max-age=" + age.toSeconds();
    }

    private static String contentType(String mediaType) {
        return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    }

    /** Returns whether a client takes gzip, by name or by a star, and not with a weight of nothing. */
    static boolean takesGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        boolean star = false;
        for (String part : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            int semicolon = part.indexOf(';');
            String coding = (semicolon < 0 ? part : part.substring(0, semicolon)).strip();
            String weight = semicolon < 0 ? "" : part.substring(semicolon + 1).replace(" ", "");
            boolean refused = weight.matches("q=0(\\.0{0,3})?");
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return !refused;
            }
            star |= coding.equals("*") && !refused;
        }
        return star;
    }

    /**
     * Answers with a file, or with the bytes of it that a player asks for.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, 14 (checked 2026-11-29)</a>
     */
    private LiveResponse file(Answer answer, SiteFiles.Entry file) {
        boolean unchanged = answer.version.isUnchanged(request.ifNoneMatch(), request.ifModifiedSince());
        long from = 0;
        long to = file.size();
        String range = request.range();
        boolean isSame = request.ifRange() == null || answer.version.tag().equals(request.ifRange());
        Matcher wanted = range == null || !isSame ? null : RANGE.matcher(range.strip());
        int status = unchanged ? 304 : 200;
        if (!unchanged && !isHead() && wanted != null && wanted.matches() && wanted.end() > "bytes=-".length()) {
            String first = wanted.group(1);
            String last = wanted.group(2);
            from = first.isEmpty() ? Math.max(0, to - Long.parseLong(last)) : Long.parseLong(first);
            to = first.isEmpty() || last.isEmpty() ? to : Math.min(to, Long.parseLong(last) + 1);
            status = from < to ? 206 : 416;
        }
        LiveResponse.Builder response = begin(status, answer);
        if (status == 416) {
            return response.header("Content-Range", "bytes */" + file.size()).build();
        }
        if (status != 304) {
            String type = answer.mediaType.isEmpty() ? "application/octet-stream" : answer.mediaType;
            response.header("Content-Type", contentType(type))
                    .header("Content-Length", Long.toString(to - from))
                    .header("Content-Range", status == 206 ? "bytes " + from + "-" + (to - 1) + "/" + file.size() : "")
                    .header("Accept-Ranges", "bytes");
        }
        describe(response, answer.version);
        response.header("Cache-Control", cacheControl()).header("X-Content-Type-Options", "nosniff");
        return isHead() || status == 304
                ? response.build()
                : response.body(file.source(), from, to - from).build();
    }
}
