package dev.weft.importing.fragment;

import dev.weft.body.Figure;
import dev.weft.body.Inline;
import dev.weft.body.InlineImage;
import dev.weft.body.LineBreak;
import dev.weft.body.Paragraph;
import dev.weft.body.Paragraph.Alignment;
import dev.weft.body.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Takes apart a paragraph with pictures: a line of pictures only becomes figures, a short line behind one its caption. */
final class PictureLines {
    private static final int LONGEST_CENTRED = 120;
    private static final int LONGEST = 30;

    private final Flow flow = new Flow();
    private final Alignment alignment;
    private final Set<Flow.Mark> marks;
    private final List<Inline> text = new ArrayList<>();
    private final List<Inline> line = new ArrayList<>();
    private boolean afterPicture;

    private PictureLines(Alignment alignment, Set<Flow.Mark> marks) {
        this.alignment = alignment;
        this.marks = marks;
    }

    /** Returns what a paragraph with the given marks is. */
    static Flow apart(Paragraph paragraph, Set<Flow.Mark> marks) {
        PictureLines lines = new PictureLines(paragraph.alignment(), marks);
        lines.read(paragraph);
        return lines.flow;
    }

    private void read(Paragraph paragraph) {
        for (Inline inline : paragraph.content()) {
            if (inline instanceof LineBreak) {
                endLine();
            } else {
                line.add(inline);
            }
        }
        endLine();
        endText();
    }

    private void endLine() {
        if (isPictures()) {
            endText();
            for (Inline inline : line) {
                if (inline instanceof InlineImage picture) {
                    flow.add(new Figure(picture.image(), List.of()), Set.of(Flow.Mark.OPEN));
                }
            }
            afterPicture = true;
        } else {
            if (!text.isEmpty()) {
                text.add(new LineBreak());
            }
            text.addAll(line);
        }
        line.clear();
    }

    private boolean isPictures() {
        for (Inline inline : line) {
            if (!(inline instanceof InlineImage
                    || inline instanceof Text t && t.text().equals(" "))) {
                return false;
            }
        }
        return !line.isEmpty();
    }

    private void endText() {
        if (text.isEmpty()) {
            return;
        }
        OptionalInt length = LineLength.of(text);
        String plain = PlainLine.of(text);
        boolean sentence = alignment != Alignment.CENTER && plain.endsWith("。") && !Captions.beginsLikeOne(plain);
        boolean caption = !sentence
                && afterPicture
                && length.isPresent()
                && length.getAsInt() <= (alignment == Alignment.CENTER ? LONGEST_CENTRED : LONGEST);
        flow.add(new Paragraph(text, alignment), caption ? Flow.with(marks, Flow.Mark.CAPTION) : marks);
        text.clear();
    }
}
