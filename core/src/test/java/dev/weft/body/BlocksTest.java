package dev.weft.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The normal form of each kind of block. */
class BlocksTest {
    private static final WebAddress ADDRESS = WebAddress.of("https://example.org/a.jpg");
    private static final InlineImage PICTURE = new InlineImage(Image.of(ADDRESS, AltText.UNKNOWN));
    private static final Divider DIVIDER = new Divider();

    @Test
    void linesOfPicturesAreFiguresAndTheOthersParagraphs() {
        Figure figure = new Figure(PICTURE.image(), List.of());
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            Paragraph.Alignment alignment =
                    List.of(Paragraph.Alignment.values()).get(random.nextInt(3));
            List<Inline> content = new ArrayList<>();
            List<Block> expected = new ArrayList<>();
            List<Inline> lines = new ArrayList<>();
            for (int n = random.nextInt(5); n >= 0; n--) {
                int pictures = random.nextInt(3);
                boolean text = pictures == 0 || random.nextBoolean();
                List<Inline> line = new ArrayList<>();
                IntStream.range(0, pictures).forEach(i -> line.addAll(List.of(PICTURE, new Text(" "))));
                if (text) {
                    line.add(new Text("a"));
                    lines.addAll(lines.isEmpty() ? List.of() : List.of(new LineBreak()));
                    lines.addAll(line);
                } else {
                    end(lines, alignment, expected);
                    IntStream.range(0, pictures).forEach(i -> expected.add(figure));
                }
                content.addAll(line);
                content.add(new LineBreak());
            }
            end(lines, alignment, expected);
            Block given = new Paragraph(content, alignment);
            assertThat(Body.of(DIVIDER, given, DIVIDER, given).blocks())
                    .as("%d: %s", seed, given)
                    .isEqualTo(Stream.of(List.of(DIVIDER), expected, List.of(DIVIDER), expected)
                            .flatMap(List::stream)
                            .toList());
        }
    }

    private static void end(List<Inline> lines, Paragraph.Alignment alignment, List<Block> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new Paragraph(lines, alignment));
            lines.clear();
        }
    }

    @Test
    void eachEmptyBlockIsGoneAndWhatIsAroundItStays() {
        List<Block> empty = List.of(
                Paragraph.of(" "),
                Heading.of(2, " "),
                new ListBlock(false, 1, List.of()),
                new DefinitionList(List.of(new Definition(List.of(), List.of()))),
                Quotation.builder(List.of()).attribution(List.of(new Text("a"))).build(),
                new Gallery(List.of(), List.of(new Text("a"))),
                new Table(List.of(new Text("a")), List.of()),
                new CodeBlock("\n", ""),
                new Aside(List.of(Paragraph.of(" "))));
        for (Block block : empty) {
            assertThat(Body.of(DIVIDER, block, DIVIDER).blocks())
                    .as(block.toString())
                    .containsExactly(DIVIDER, DIVIDER);
            assertThat(new ListItem(List.of(block)).blocks()).isEmpty();
            assertThat(TableCell.of("a").blocks()).hasSize(1);
        }
    }

    @Test
    void headingsHaveTheLevelsTwoToSix() {
        assertThat(Heading.of(2, "a").level()).isEqualTo(2);
        assertThat(Heading.of(6, "a").level()).isEqualTo(6);
        for (int level : new int[] {1, 7}) {
            assertThatThrownBy(() -> Heading.of(level, "a")).hasMessage("level == " + level + ", expected 2 to 6");
        }
    }

    @Test
    void onlyANumberedListHasAStart() {
        List<ListItem> items = List.of(ListItem.of("a"), ListItem.of(" "), ListItem.of("b"));
        assertThat(new ListBlock(true, 7, items).start()).isEqualTo(7);
        assertThat(new ListBlock(false, 7, items).start()).isEqualTo(1);
        assertThat(new ListBlock(true, 7, items).items()).containsExactly(ListItem.of("a"), ListItem.of("b"));
    }

    @Test
    void whatStandsWithoutATermBelongsToTheOneBefore() {
        Definition first = new Definition(List.of(), List.of(Paragraph.of("a")));
        Definition none = new Definition(List.of(), List.of());
        Definition bare = new Definition(List.of(new Text("t")), List.of());
        assertThat(new DefinitionList(List.of(none, first, none, Definition.of("t", "b"), first, bare)).definitions())
                .containsExactly(
                        first,
                        new Definition(List.of(new Text("t")), List.of(Paragraph.of("b"), Paragraph.of("a"))),
                        bare);
    }

    @Test
    void rowsAtTheTopAreHeadersIfAllOfTheirCellsAreAndOthersFollow() {
        TableRow header = new TableRow(List.of(TableCell.header("a"), TableCell.header("b")));
        TableRow mixed = new TableRow(List.of(TableCell.header("a"), TableCell.of("b")));
        TableRow without = new TableRow(List.of());
        assertThat(table(header, header, mixed, header).headerRows()).isEqualTo(2);
        assertThat(table(without, header, without, mixed).headerRows()).isEqualTo(1);
        assertThat(table(without, header, mixed).rows()).containsExactly(header, mixed);
        assertThat(table(mixed, header).headerRows()).isZero();
        assertThat(table(header, header).headerRows()).isZero();
        assertThat(header.isHeader()).isTrue();
        assertThat(mixed.isHeader()).isFalse();
    }

    private static Table table(TableRow... rows) {
        return new Table(List.of(), List.of(rows));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "-1,1", "1,1", "2,2", "1000,1000", "1001,1000"})
    void aCellSpansAsManyColumnsAsHtmlAllows(int given, int columns) {
        assertThat(new TableCell(false, given, 1, List.of()).columns()).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "-1,1", "1,1", "2,2", "65534,65534", "65535,65534"})
    void aCellSpansAsManyRowsAsHtmlAllows(int given, int rows) {
        assertThat(new TableCell(false, 1, given, List.of()).rows()).isEqualTo(rows);
    }

    @Test
    void linesOfCodeStayAsTheyAreWithoutEmptyOnesAround() {
        assertThat(new CodeBlock("\n\r\n  a\r\n\r b \u0000\t\n \n", "").text()).isEqualTo("  a\n\n b \uFFFD");
        assertThat(new CodeBlock("a", "").text()).isEqualTo("a");
        assertThat(new CodeBlock("\u3000a\u00A0", "").text()).isEqualTo("\u3000a\u00A0");
        assertThat(new CodeBlock(" \n", "").text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "java", "AZaz09", "c++", "c#", "a-b._", "abcdefghijklmnopqrstuvwxyz012345"})
    void aLanguageOfCodeIsAName(String language) {
        assertThat(new CodeBlock("a", language).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "a:b", "a@b", "a[b", "a`b", "a{b", "中", "abcdefghijklmnopqrstuvwxyz0123456"})
    void anotherIsUnknown(String language) {
        assertThat(new CodeBlock("a", language).language()).isEmpty();
    }

    @Test
    void quotationsAreEqualThatSayTheSame() {
        Quotation quotation = Quotation.builder(List.of(Paragraph.of("a")))
                .attribution(List.of(new Text(" b")))
                .address(ADDRESS)
                .build();
        List<Quotation> all = List.of(
                quotation,
                quotation.toBuilder()
                        .blocks(List.of(Paragraph.of(" "), Paragraph.of("b")))
                        .build(),
                quotation.toBuilder().attribution(List.of()).build(),
                quotation.toBuilder().address(null).build());
        assertThat(new HashSet<>(all))
                .hasSameSizeAs(all)
                .contains(quotation.toBuilder().build());
        assertThat(all.stream().map(Object::hashCode)).doesNotHaveDuplicates();
        assertThat(quotation.equals(null)).isFalse();
        assertThat(quotation).hasToString("Quotation" + List.of(quotation.blocks(), quotation.attribution(), ADDRESS));
        assertThat(all.get(1).blocks()).containsExactly(Paragraph.of("b"));
        assertThat(all.get(3).address()).isEmpty();
        assertThat(quotation.address()).contains(ADDRESS);
        assertThat(quotation.attribution()).containsExactly(new Text("b"));
    }

    @Test
    void stylesHaveTheirTexts() {
        assertThat(Span.strong("a")).isEqualTo(new Span(Span.Style.STRONG, List.of(new Text("a"))));
        assertThat(Span.emphasis("a")).isEqualTo(new Span(Span.Style.EMPHASIS, List.of(new Text("a"))));
        assertThat(new Ruby(" a\nb ", " c\nd ")).isEqualTo(new Ruby("a b", "c d"));
    }
}
