package dev.weft.model;

import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.InlineImage;
import dev.weft.body.Paragraph;
import dev.weft.body.Table;
import dev.weft.body.Walker;
import dev.weft.value.AltText;
import dev.weft.value.Characters;
import dev.weft.value.Excerpt;
import dev.weft.value.Image;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from the text of an article, made once when first asked for. */
record Derived(
        String summary, int words, int characters, @Nullable Image firstImage) {
    /** How long a summary made from the text may be, in code points: what a search engine shows. */
    static final int MAX_SUMMARY = 120;

    /** The least width and height of a picture that can stand for an article. */
    private static final int MIN_PIXELS = 120;

    static Derived of(String lead, Body body) {
        String text = body.plainText();
        Pictures pictures = new Pictures();
        body.accept(pictures);
        String summary = lead.isEmpty() ? Excerpt.of(Paragraphs.of(body, text), MAX_SUMMARY) : lead;
        return new Derived(summary, words(text), characters(text), pictures.first);
    }

    private static int characters(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            count += Characters.isBlank(c) || Character.isLowSurrogate(c) ? 0 : 1;
        }
        return count;
    }

    private static int words(String text) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 0x1100 && isSingle(c)) {
                count++;
                inWord = false;
            } else {
                boolean word =
                        Character.isLetterOrDigit(c) || inWord && (c == '\'' || c == '’' || c == '-' || c == '.');
                count += word && !inWord ? 1 : 0;
                inWord = word;
            }
        }
        return count;
    }

    private static boolean isSingle(int c) {
        // What nearly all of a Chinese text is made of: the search for a script takes long.
        if (c >= 0x4E00 && c <= 0x9FEF) {
            return true;
        }
        if (c >= 0x2000 && c < 0x2E80 || c >= 0x3000 && c <= 0x3003 || c >= 0xFE30 && c < 0xFF66) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> Character.isLetter(c);
            default -> false;
        };
    }

    /** Gathers the paragraphs of a text: captions, tables, code and headings tell nobody what it says. */
    private static final class Paragraphs extends Walker {
        /** As many as a summary can be made of. */
        private static final int MOST_PARAGRAPHS = 40;

        private final List<Block> found = new ArrayList<>();

        /** Returns the text of a body's paragraphs; of one without, that of its lists and quotations, or all there is. */
        static String of(Body body, String text) {
            List<Block> own = new ArrayList<>();
            for (Block block : body.blocks()) {
                if (block instanceof Paragraph && own.size() < MOST_PARAGRAPHS) {
                    own.add(block);
                }
            }
            if (own.isEmpty()) {
                Paragraphs within = new Paragraphs();
                body.accept(within);
                own = within.found;
            }
            return own.isEmpty() ? text : Body.of(own).plainText();
        }

        @Override
        public void paragraph(Paragraph paragraph) {
            found.add(paragraph);
        }

        @Override
        public void table(Table table) {}
    }

    /** Finds the first picture that is neither decoration nor known to be as small as an icon. */
    private static final class Pictures extends Walker {
        private @Nullable Image first;

        private void found(Image image) {
            boolean small = image.hasSize() && Math.min(image.width(), image.height()) < MIN_PIXELS;
            if (first == null && !small && image.alt().kind() != AltText.Kind.DECORATIVE) {
                first = image;
            }
        }

        @Override
        public void figure(Figure figure) {
            found(figure.image());
        }

        @Override
        public void image(InlineImage image) {
            found(image.image());
        }

        @Override
        public void embed(Embed embed) {}
    }
}
