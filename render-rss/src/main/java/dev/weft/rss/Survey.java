package dev.weft.rss;

import dev.weft.body.Block;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.Paragraph;
import dev.weft.body.Text;
import dev.weft.body.Walker;
import dev.weft.model.Article;
import dev.weft.value.Attachment;
import dev.weft.value.Audio;
import dev.weft.value.Media;
import dev.weft.value.MediaTypes;
import dev.weft.value.Video;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Goes through an article once before it is written: finds the files that go with it, and how much text there is.
 *
 * <p>The nodes of many bodies lie scattered in memory. To touch them in a tight loop fetches many at a time; written
 * without it, an item waits for each in turn. The last comes first because a collector that moves what lives long lays
 * the elements of a list down in that order: so the loop goes up in memory, as a processor expects.
 */
final class Survey extends Walker {
    private static final String UNKNOWN = "application/octet-stream";

    private List<Enclosure> files = List.of();
    private int characters;
    private boolean plays;

    /** Looks through an article. */
    Survey(Article article) {
        for (Attachment file : article.attachments()) {
            add(new Enclosure(file.address(), typeOr(file.mediaType(), UNKNOWN), file.bytes(), 0, file.title(), 0, 0));
        }
        List<Block> blocks = article.body().blocks();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i) instanceof Paragraph paragraph) {
                paragraph(paragraph);
            } else {
                blocks.get(i).accept(this);
            }
        }
        if (plays) {
            article.body().accept(new Files());
        }
    }

    /** Returns the files that go with the article, attachments first, each address once. */
    List<Enclosure> files() {
        return files;
    }

    /** Returns how many characters its paragraphs and headings have, not counting those set in a style. */
    int characters() {
        return characters;
    }

    /** Adds a file unless its address is there; returns whether it did. */
    private boolean add(Enclosure file) {
        for (Enclosure other : files) {
            if (other.address().equals(file.address())) {
                return false;
            }
        }
        files = files.isEmpty() ? new ArrayList<>(2) : files;
        return files.add(file);
    }

    private static String typeOr(String type, String other) {
        return type.isEmpty() ? other : type;
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        count(paragraph.content());
    }

    @Override
    public void heading(Heading heading) {
        count(heading.content());
    }

    private void count(List<Inline> content) {
        for (int i = 0; i < content.size(); i++) {
            if (content.get(i) instanceof Text text) {
                characters += text.text().length();
            }
        }
    }

    @Override
    public void figure(Figure figure) {}

    @Override
    public void gallery(Gallery gallery) {}

    @Override
    public void embed(Embed embed) {
        plays = true;
    }

    /** Adds what the text plays, in its order; the player of a provider is no file. */
    private final class Files extends Walker implements Media.Visitor<Boolean> {
        @Override
        public void embed(Embed embed) {
            embed.media().accept(this);
        }

        @Override
        public Boolean audio(Audio audio) {
            String type = typeOr(MediaTypes.ofPath(audio.address().path()), "audio/mpeg");
            long seconds = audio.duration().toSeconds();
            return add(new Enclosure(audio.address(), type, OptionalLong.empty(), seconds, audio.title(), 0, 0));
        }

        @Override
        public Boolean video(Video video) {
            if (video.provider().isPresent()) {
                return false;
            }
            String type = typeOr(MediaTypes.ofPath(video.address().path()), "video/mp4");
            long seconds = video.duration().toSeconds();
            return add(new Enclosure(
                    video.address(),
                    type,
                    OptionalLong.empty(),
                    seconds,
                    video.title(),
                    video.width(),
                    video.height()));
        }
    }
}
