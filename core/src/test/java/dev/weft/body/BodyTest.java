package dev.weft.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The normal form: two bodies that read the same are equal. */
class BodyTest {
    private static final WebAddress ADDRESS = WebAddress.of("https://example.org/a.jpg");
    private static final Image IMAGE = Image.of(ADDRESS, AltText.UNKNOWN);
    private static final InlineImage PICTURE = new InlineImage(IMAGE);
    private static final LineBreak BREAK = new LineBreak();

    private static List<Inline> normal(Inline... content) {
        return Paragraph.of(content).content();
    }

    private static Text text(String text) {
        return new Text(text);
    }

    private static Span strong(Inline... content) {
        return new Span(Span.Style.STRONG, List.of(content));
    }

    private static Span emphasis(Inline... content) {
        return new Span(Span.Style.EMPHASIS, List.of(content));
    }

    @Test
    void textsThatTouchAreOne() {
        assertThat(normal(text("a"), text(""), text("b"))).containsExactly(text("ab"));
    }

    @Test
    void whiteSpaceIsFoldedAcrossElements() {
        assertThat(normal(text("　 a \n"), strong(text(" b ")), text(" \u3000")))
                .containsExactly(text("a "), strong(text("b")));
    }

    @Test
    void runsOfNoBreakSpacesFoldAndOneStays() {
        assertThat(normal(text("a\u00A0\u00A0b 10\u00A0km"), strong(text("\u00A0")), text("\u00A0x")))
                .containsExactly(text("a b 10\u00A0km x"));
    }

    @Test
    void lineBreaksStandBetweenLinesThatShowSomething() {
        assertThat(normal(BREAK, text("a "), BREAK, text(" "), BREAK, strong(BREAK, text("\u3000b")), BREAK))
                .containsExactly(text("a"), BREAK, strong(text("b")));
    }

    @Test
    void stylesThatTouchAreOneAndOnceOnly() {
        assertThat(normal(strong(text("a")), strong(text(" ")), strong(emphasis(strong(text("b"))))))
                .containsExactly(strong(text("a "), emphasis(text("b"))));
    }

    @Test
    void aStyleOnNothingThatShowsItIsGone() {
        assertThat(normal(text("a"), strong(PICTURE), emphasis(text(" ")), text("b")))
                .containsExactly(text("a"), PICTURE, text(" b"));
    }

    @Test
    void aLinkWithinALinkIsItsContent() {
        Link inner = Link.of(ADDRESS, "b");
        assertThat(normal(new Link(ADDRESS, "", List.of(text("a"), inner))))
                .containsExactly(new Link(ADDRESS, "", List.of(text("ab"))));
    }

    @Test
    void whatShowsNothingIsGone() {
        InlineImage pixel = new InlineImage(IMAGE.toBuilder().size(1, 1).build());
        assertThat(normal(
                        text("a "), pixel, new Ruby("", "x"), new Link(ADDRESS, "", List.of(text(" "))), new Code(" ")))
                .containsExactly(text("a"));
    }

    @Test
    void aLineOfPicturesIsFigures() {
        Figure figure = new Figure(IMAGE, List.of());
        assertThat(Body.of(Paragraph.of(text("a"), BREAK, PICTURE, text(" "), PICTURE, BREAK, text("b"), PICTURE))
                        .blocks())
                .containsExactly(Paragraph.of("a"), figure, figure, Paragraph.of(text("b"), PICTURE));
    }

    @Test
    void emptyBlocksAreGone() {
        assertThat(Body.of(
                        Paragraph.of(" \u3000"),
                        Heading.of(2, ""),
                        new ListBlock(false, 1, List.of(new ListItem(List.of(Paragraph.of(""))))),
                        Quotation.of(),
                        new Aside(List.of()),
                        new Gallery(List.of(), List.of(text("x"))),
                        new Table(List.of(), List.of(new TableRow(List.of()))),
                        new CodeBlock("\n \n", "java")))
                .isSameAs(Body.EMPTY);
    }

    @Test
    void normalisingTwiceIsNormalisingOnce() {
        List<Inline> once =
                normal(text(" a"), strong(BREAK, text("b"), emphasis(PICTURE)), new Code("c"), text("\u00A0 d "));
        assertThat(new Paragraph(new ArrayList<>(once), Paragraph.Alignment.START).content())
                .isEqualTo(once);
    }

    @Test
    void manyInlinesThatTouchAreJoinedInLinearTime() {
        List<Inline> many = new ArrayList<>();
        IntStream.range(0, 300_000)
                .forEach(i -> many.addAll(Arrays.asList(strong(text("a")), text(""), strong(text(" ")))));
        List<Inline> content = new Paragraph(many, Paragraph.Alignment.START).content();
        assertThat(content).hasSize(1);
        assertThat(Body.of(new Paragraph(content, Paragraph.Alignment.START)).plainText())
                .hasSize(599_999);
    }

    @Test
    void blocksAreBoundedInDepth() {
        Block block = Paragraph.of("a");
        for (int i = 1; i < Body.MAX_DEPTH; i++) {
            block = Quotation.of(block);
        }
        Block deepest = block;
        assertThat(Body.of(deepest).plainText()).isEqualTo("a");
        assertThatThrownBy(() -> Body.of(Quotation.of(deepest)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("the body is nested more than 64 deep");
    }

    @Test
    void inlinesAreBoundedInDepth() {
        Inline inline = text("a");
        for (int i = 0; i < Body.MAX_DEPTH; i++) {
            inline = i % 2 == 0 ? strong(inline) : emphasis(inline);
        }
        Inline deep = inline;
        assertThatThrownBy(() -> Paragraph.of(deep)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void hundredThousandLevelsAreRefusedWithoutAStackOverflow() {
        Block block = Paragraph.of("a");
        Inline inline = text("a");
        for (int i = 0; i < 100_000; i++) {
            block = new Aside(Collections.singletonList(block));
            inline = strong(inline);
        }
        Block blocks = block;
        Inline inlines = inline;
        assertThatThrownBy(() -> Body.of(blocks)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Paragraph.of(inlines)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        List<Block> tenMillion = Collections.nCopies(10_000_000, Paragraph.of("字"));
        assertThatThrownBy(() -> Body.of(tenMillion)).isInstanceOf(InvalidValueException.class);

        // Few nodes of its own, each of which holds many.
        Block thousand = new Aside(Collections.nCopies(1000, new Divider()));
        assertThatThrownBy(() -> Body.of(Collections.nCopies(2000, thousand)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("nodes");
        assertThat(Body.of(Collections.nCopies(1000, thousand)).blocks()).hasSize(1000);

        Block breaks = new Paragraph(
                List.of(Link.of(WebAddress.of("https://example.org/"), "长".repeat(10_000))), Paragraph.Alignment.START);
        assertThatThrownBy(() -> Body.of(Collections.nCopies(2001, breaks)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("characters");
    }

    @Test
    void aBodyOfAMillionLevelsIsRefusedWithoutWalkingDown() {
        Block block = Paragraph.of("底");
        for (int i = 0; i < 1_000_000; i++) {
            block = Quotation.builder(List.of(block)).build();
        }
        Block deepest = block;
        assertThatThrownBy(() -> Body.of(deepest)).isInstanceOf(InvalidValueException.class);

        Inline inline = new Text("底");
        for (int i = 0; i < 1_000_000; i++) {
            inline = new Span(i % 2 == 0 ? Span.Style.STRONG : Span.Style.EMPHASIS, List.of(inline));
        }
        Inline deep = inline;
        assertThatThrownBy(() -> Paragraph.of(deep)).isInstanceOf(InvalidValueException.class);
    }
}
