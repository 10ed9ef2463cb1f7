package dev.weft.rss;

import dev.weft.body.Body;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.Paragraph;
import dev.weft.body.Walker;
import dev.weft.model.Article;
import dev.weft.value.Attachment;
import dev.weft.value.Audio;
import dev.weft.value.Media;
import dev.weft.value.MediaTypes;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that goes with an item: an attachment, or a video or recording of the text.
 *
 * @param address where it is
 * @param mediaType what it is; never empty
 * @param bytes its size, or -1 where unknown
 * @param seconds how long it plays, 0 where unknown or nothing plays
 * @param title on one line, or empty
 * @param width in pixels, 0 where unknown
 * @param height in pixels, 0 where unknown
 */
record Enclosure(WebAddress address, String mediaType, long bytes, long seconds, String title, int width, int height) {
    private static final String UNKNOWN = "application/octet-stream";

    /** Returns the files of an article, attachments first, each address once. */
    static List<Enclosure> of(Article article) {
        Files files = new Files();
        for (Attachment file : article.attachments()) {
            files.add(new Enclosure(
                    file.address(), typeOr(file.mediaType(), UNKNOWN), file.bytes(), 0, file.title(), 0, 0));
        }
        files.in(article.body());
        return files.found.isEmpty() ? List.of() : files.found;
    }

    private static String typeOr(String type, String other) {
        return type.isEmpty() ? other : type;
    }

    /** Returns what Media RSS calls the kind of file. */
    String medium() {
        int slash = mediaType.indexOf('/');
        String kind = mediaType.substring(0, slash);
        return kind.equals("image") || kind.equals("audio") || kind.equals("video") ? kind : "document";
    }

    /** Gathers the files that a text plays; players of a provider are no files. */
    private static final class Files extends Walker {
        private final List<Enclosure> found = new ArrayList<>(2);

        void in(Body body) {
            body.accept(this);
        }

        void add(Enclosure file) {
            for (Enclosure other : found) {
                if (other.address().equals(file.address())) {
                    return;
                }
            }
            found.add(file);
        }

        // Files are not among inlines, and most of a text is.
        @Override
        public void paragraph(Paragraph paragraph) {}

        @Override
        public void heading(Heading heading) {}

        @Override
        public void figure(Figure figure) {}

        @Override
        public void gallery(Gallery gallery) {}

        @Override
        public void embed(Embed embed) {
            Media media = embed.media();
            String type = MediaTypes.ofPath(media.address().path());
            if (media instanceof Audio audio) {
                long seconds = audio.duration().toSeconds();
                add(new Enclosure(audio.address(), typeOr(type, "audio/mpeg"), -1, seconds, audio.title(), 0, 0));
            } else if (media instanceof Video video && video.provider().isEmpty()) {
                long seconds = video.duration().toSeconds();
                String known = typeOr(type, "video/mp4");
                add(new Enclosure(video.address(), known, -1, seconds, video.title(), video.width(), video.height()));
            }
        }
    }
}
