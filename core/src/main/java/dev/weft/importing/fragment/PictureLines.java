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

/** Takes apart a paragraph with pictures: a line of pictures only becomes figures, a short line behind one its caption. */
final class PictureLines {
    private static final int LONGEST_CENTRED = 120;
    private static final int LONGEST = 30;

    private final Flow flow;
    private final Alignment alignment;
    private final int mark;
    private final List<Inline> text = new ArrayList<>();
    private final List<Inline> line = new ArrayList<>();
    private boolean afterPicture;

    PictureLines(Flow flow, Alignment alignment, int mark) {
        this.flow = flow;
        this.alignment = alignment;
        this.mark = mark;
    }

    void read(Paragraph paragraph) {
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
                    flow.add(new Figure(picture.image(), List.of()), Flow.OPEN);
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
        int length = Captions.length(text);
        boolean caption =
                afterPicture && length >= 0 && length <= (alignment == Alignment.CENTER ? LONGEST_CENTRED : LONGEST);
        flow.add(new Paragraph(text, alignment), mark | (caption ? Flow.CAPTION : 0));
        text.clear();
    }
}
