package dev.weft.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalInlinesTest {
    private static final WebAddress ADDRESS = WebAddress.of("https://example.org/a.png");
    private static final String[] TEXTS = {"字", "a b", " ", "  ", "\n", "\u00A0", "\u3000", " x", "y ", "z\u00A0", ""};

    private final Random random = new Random(20261129);

    private List<Inline> inlines(int depth) {
        List<Inline> all = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            all.add(inline(depth));
        }
        return all;
    }

    private Inline inline(int depth) {
        String text = TEXTS[random.nextInt(TEXTS.length)];
        return switch (random.nextInt(depth > 4 ? 8 : 11)) {
            case 0 -> new LineBreak();
            case 1 -> new Code(text);
            case 2 -> new Ruby(text, "zì");
            case 3 -> new InlineImage(picture(random.nextInt(2)));
            case 4 -> Footnote.of(text);
            case 8, 9 -> new Span(List.of(Span.Style.values()).get(random.nextInt(2)), inlines(depth + 1));
            case 10 -> new Link(ADDRESS, "", inlines(depth + 1));
            default -> new Text(text);
        };
    }

    private static Image picture(int pixels) {
        return Image.builder(ADDRESS)
                .alt(AltText.DECORATIVE)
                .size(pixels, pixels)
                .build();
    }

    /** What the two sets of rules say of the same inlines: nothing is rebuilt exactly where it would come out the same. */
    @Test
    void inlinesAreNormalWhereRebuildingThemChangesNothing() {
        int normal = 0;
        for (int i = 0; i < 200_000; i++) {
            List<Inline> given = inlines(0);
            List<Inline> rebuilt = Inlines.rebuilt(given);
            assertThat(NormalInlines.check(given)).as("%s", given).isEqualTo(rebuilt.equals(given));
            assertThat(NormalInlines.check(rebuilt))
                    .as("%s of %s", rebuilt, given)
                    .isTrue();
            normal += NormalInlines.check(given) ? 1 : 0;
        }
        assertThat(normal).as("how many were normal").isBetween(20_000, 180_000);
    }
}
