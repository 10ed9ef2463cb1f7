package dev.weft.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.AltText;
import dev.weft.value.Audio;
import dev.weft.value.ContactAddress;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whatever goes through a whole body comes to every place in it. */
class WholeBodyTest {
    private static final WebAddress BASE = WebAddress.of("https://example.org/");

    /** Makes a body with an address at each of its places, each address mapped. */
    private static final class Everything {
        private final UnaryOperator<WebAddress> mapping;
        private int places;

        Everything(UnaryOperator<WebAddress> mapping) {
            this.mapping = mapping;
        }

        private WebAddress next() {
            return mapping.apply(place(places++));
        }

        private Image image() {
            return Image.builder(next())
                    .alt(AltText.of("alt"))
                    .renditions(List.of(new ImageVariant(next(), 100)))
                    .build();
        }

        private List<Inline> inlines(String text) {
            return List.of(
                    new Text(text),
                    new Link(next(), "title", List.of(new Span(Span.Style.STRONG, List.of(new Text("l"), picture())))),
                    new Link(ContactAddress.tel("123"), "", List.of(new Text("t"))),
                    new Ruby("r", "reading"),
                    new Code("c"),
                    new LineBreak(),
                    new Footnote(List.of(new Text("n"), Link.of(next(), text))));
        }

        private InlineImage picture() {
            return new InlineImage(image());
        }

        Body body() {
            Video video = Video.builder(next()).title("v").poster(next()).build();
            return Body.of(
                    new Paragraph(inlines("a"), Paragraph.Alignment.END),
                    new Heading(3, inlines("b")),
                    new ListBlock(true, 5, List.of(item("c"), item("d"))),
                    new DefinitionList(List.of(
                            new Definition(inlines("e"), List.of(Paragraph.of("f"))),
                            new Definition(List.of(new Text("g")), List.of(paragraph("h"))))),
                    Quotation.builder(List.of(paragraph("i")))
                            .attribution(inlines("j"))
                            .address(next())
                            .build(),
                    new Figure(image(), inlines("k")),
                    new Gallery(
                            List.of(new Figure(image(), inlines("l")), new Figure(image(), List.of())), inlines("m")),
                    new Table(
                            inlines("o"),
                            List.of(new TableRow(List.of(
                                    new TableCell(true, 2, 1, List.of(paragraph("p"))),
                                    new TableCell(false, 1, 1, List.of(paragraph("q"))))))),
                    new CodeBlock("code", "java"),
                    new Embed(video, inlines("s")),
                    new Embed(Video.of(next(), "v"), List.of()),
                    new Embed(Audio.of(next(), "audio"), inlines("u")),
                    new Divider(),
                    new Aside(List.of(paragraph("w"))));
        }

        private Paragraph paragraph(String text) {
            return new Paragraph(inlines(text), Paragraph.Alignment.START);
        }

        private ListItem item(String text) {
            return new ListItem(List.of(paragraph(text), new Divider()));
        }
    }

    private static WebAddress place(int number) {
        return BASE.resolve("place-" + number);
    }

    private static int places() {
        Everything everything = new Everything(UnaryOperator.identity());
        everything.body();
        return everything.places;
    }

    @Test
    void anAddressIsMappedWhereverItStandsAndWhateverIsWithoutItStaysItself() {
        Body body = new Everything(UnaryOperator.identity()).body();
        assertThat(body.mapAddresses(address -> address)).isSameAs(body);
        for (int i = 0; i < places(); i++) {
            WebAddress before = place(i);
            UnaryOperator<WebAddress> mapping = address -> address.equals(before) ? BASE.resolve("moved") : address;
            Body mapped = body.mapAddresses(mapping);
            Body expected = new Everything(mapping).body();
            assertThat(mapped).as(before.toString()).isEqualTo(expected).isNotEqualTo(body);
            int others = 0;
            for (int b = 0; b < body.blocks().size(); b++) {
                others += mapped.blocks().get(b) == body.blocks().get(b) ? 1 : 0;
            }
            assertThat(others).as(before.toString()).isEqualTo(body.blocks().size() - 1);
        }
    }

    @Test
    void aPictureIsMappedWhereverItStands() {
        Body body = new Everything(UnaryOperator.identity()).body();
        assertThat(body.mapImages(image -> image)).isSameAs(body);
        List<Image> images = new ArrayList<>();
        Body without = body.mapImages(image -> {
            images.add(image);
            return image.toBuilder().address(BASE).renditions(List.of()).build();
        });
        List<Image> left = new ArrayList<>();
        without.mapImages(image -> {
            left.add(image);
            return image;
        });
        assertThat(images).doesNotHaveDuplicates().hasSize(20);
        assertThat(left)
                .hasSameSizeAs(images)
                .containsOnly(images.get(0).toBuilder()
                        .address(BASE)
                        .renditions(List.of())
                        .build());
        List<WebAddress> links = new ArrayList<>();
        without.mapAddresses(address -> {
            links.add(address);
            return address;
        });
        assertThat(links).hasSizeGreaterThan(images.size() + 20);
        assertThat(Body.EMPTY.mapImages(image -> image)).isSameAs(Body.EMPTY);
    }

    @Test
    void theTextIsALineForWhatStandsOnLinesOfItsOwnAndNotesOnceAtTheEnd() {
        String inlines = "lt" + "rc";
        StringBuilder expected = new StringBuilder();
        for (String line : List.of("a", "b", "c", "d", "e")) {
            expected.append(line).append(inlines).append('\n');
        }
        expected.append("f\ng\n");
        for (String line : List.of("h", "i", "j", "k", "l", "m", "o", "p", "q")) {
            expected.append(line).append(inlines).append('\n');
        }
        expected.append("code\n");
        for (String line : List.of("s", "u", "w")) {
            expected.append(line).append(inlines).append('\n');
        }
        for (String line :
                List.of("a", "b", "c", "d", "e", "h", "i", "j", "k", "l", "m", "o", "p", "q", "s", "u", "w")) {
            expected.append('n').append(line).append('\n');
        }
        expected.setLength(expected.length() - 1);
        assertThat(new Everything(UnaryOperator.identity()).body().plainText()).isEqualTo(expected.toString());
    }

    @Test
    void linesOfTheTextAreApartWhateverIsAround() {
        Footnote note = Footnote.of("n");
        assertThat(Body.EMPTY.plainText()).isEmpty();
        assertThat(Body.of(new Divider()).plainText()).isEmpty();
        assertThat(Body.of(Paragraph.of(new Text("a"), note), Paragraph.of(new Text("b"), note))
                        .plainText())
                .isEqualTo("a\nb\nn");
        assertThat(Body.of(Paragraph.of(new Text("a"), new LineBreak(), new Text("b")))
                        .plainText())
                .isEqualTo("a\nb");
        Block divider = new Divider();
        Figure figure = new Figure(Image.of(BASE, AltText.UNKNOWN), List.of(new Text("f")));
        Block[] blocks = {
            new DefinitionList(List.of(new Definition(List.of(new Text("d")), List.of()))),
            new DefinitionList(List.of(new Definition(List.of(), List.of(Paragraph.of("e"))))),
            Quotation.builder(List.of(divider))
                    .attribution(List.of(new Text("q")))
                    .build(),
            figure,
            new Gallery(List.of(figure), List.of(new Text("g"))),
            new Table(List.of(new Text("t")), List.of(new TableRow(List.of(TableCell.of("x"), TableCell.of("y"))))),
            new CodeBlock("k", ""),
            new Embed(Audio.of(BASE, ""), List.of(new Text("m"))),
            Heading.of(2, "h"),
        };
        String[] texts = {"d", "e", "q", "f", "f\ng", "t\nx\ny", "k", "m", "h"};
        for (int i = 0; i < blocks.length; i++) {
            for (int j = 0; j < blocks.length; j++) {
                assertThat(Body.of(blocks[i], blocks[j]).plainText()).isEqualTo(texts[i] + "\n" + texts[j]);
            }
        }
    }

    @Test
    void aWalkComesToEveryNodeInReadingOrder() {
        StringBuilder walked = new StringBuilder();
        Body body = new Everything(UnaryOperator.identity()).body();
        body.accept(new Walker() {
            @Override
            public void text(Text text) {
                walked.append(text.text());
            }

            @Override
            public void image(InlineImage image) {
                walked.append('.');
            }

            @Override
            public void figure(Figure figure) {
                walked.append('#');
                super.figure(figure);
            }
        });
        StringBuilder expected = new StringBuilder();
        for (String mark : List.of(
                "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "#k", "#l", "#", "m", "o", "p", "q", "s", "u", "w")) {
            expected.append(mark);
            if (!mark.equals("f") && !mark.equals("g") && !mark.equals("#")) {
                expected.append("l.tn").append(mark.replace("#", ""));
            }
        }
        assertThat(walked).hasToString(expected.toString());
    }

    /** Each place where inlines stand: a block with them, with how many nodes there are beside them. */
    private static Map<Function<List<Inline>, Block>, Integer> places(WebAddress address) {
        Image image = Image.of(address, AltText.UNKNOWN);
        List<Block> divider = List.of(new Divider());
        Map<Function<List<Inline>, Block>, Integer> places = new LinkedHashMap<>();
        places.put(content -> new Paragraph(content, Paragraph.Alignment.START), 1);
        places.put(content -> new Heading(2, content), 1);
        places.put(content -> new ListBlock(false, 1, List.of(new ListItem(List.of(new Heading(2, content))))), 3);
        places.put(content -> new DefinitionList(List.of(new Definition(content, List.of()))), 2);
        places.put(
                content -> new DefinitionList(List.of(new Definition(List.of(), List.of(new Heading(2, content))))), 3);
        places.put(content -> Quotation.of(new Heading(2, content)), 2);
        places.put(content -> Quotation.builder(divider).attribution(content).build(), 2);
        places.put(content -> new Figure(image, content), 1);
        places.put(content -> new Gallery(List.of(new Figure(image, content)), List.of()), 2);
        places.put(content -> new Gallery(List.of(new Figure(image, List.of())), content), 2);
        places.put(
                content -> new Table(content, List.of(new TableRow(List.of(new TableCell(false, 1, 1, List.of()))))),
                3);
        places.put(
                content -> new Table(
                        List.of(),
                        List.of(new TableRow(List.of(new TableCell(false, 1, 1, List.of(new Heading(2, content))))))),
                4);
        places.put(content -> new Embed(Audio.of(address, ""), content), 1);
        places.put(content -> new Aside(List.of(new Heading(2, content))), 2);
        places.put(content -> new Heading(2, List.of(new Span(Span.Style.STRONG, content))), 2);
        places.put(content -> new Heading(2, List.of(new Link(address, "", content))), 2);
        places.put(content -> new Heading(2, List.of(new Footnote(content))), 2);
        return places;
    }

    @Test
    void nodesAreCountedWhereverTheyStand() {
        Ruby ruby = new Ruby("a", "b");
        places(BASE).forEach((place, beside) -> {
            Block thousand = place.apply(Collections.nCopies(1000 - beside, ruby));
            List<Block> most = new ArrayList<>(Collections.nCopies(Body.MAX_NODES / 1000, thousand));
            assertThat(Body.of(most).blocks()).hasSameSizeAs(most);
            most.add(new Divider());
            assertThatThrownBy(() -> Body.of(most)).hasMessage("the body has more than 2000000 nodes");
        });
        List<ListItem> items = Collections.nCopies(Body.MAX_NODES / 2, new ListItem(List.of(new Divider())));
        assertThatThrownBy(() -> Body.of(new ListBlock(false, 1, items))).isInstanceOf(InvalidValueException.class);
        List<TableRow> rows =
                Collections.nCopies(Body.MAX_NODES / 2, new TableRow(List.of(new TableCell(false, 1, 1, List.of()))));
        assertThatThrownBy(() -> Body.of(new Table(List.of(), rows))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void charactersAreCountedWhereverTheyStand() {
        Text half = new Text("a".repeat(5_000));
        List<Block> kinds = new ArrayList<>(List.of(new CodeBlock(half.text().repeat(2), "")));
        places(BASE).keySet().forEach(place -> kinds.add(place.apply(List.of(half, new Code("b".repeat(5_000))))));
        for (Block kind : kinds) {
            List<Block> most = new ArrayList<>(Collections.nCopies(Body.MAX_TEXT / 10_000, kind));
            assertThat(Body.of(most).blocks()).hasSameSizeAs(most);
            most.add(Paragraph.of("c"));
            assertThatThrownBy(() -> Body.of(most)).hasMessage("the body has more than 20000000 characters");
        }
    }

    @Test
    void blocksAreNestedAsDeepAsTheBound() {
        List<Function<Block, Block>> kinds = List.of(
                block -> new Aside(List.of(block)),
                Quotation::of,
                block -> new ListBlock(false, 1, List.of(new ListItem(List.of(block)))),
                block -> new DefinitionList(List.of(new Definition(List.of(), List.of(block)))),
                block -> new Table(
                        List.of(), List.of(new TableRow(List.of(new TableCell(false, 1, 1, List.of(block)))))));
        for (Function<Block, Block> kind : kinds) {
            Block block = Paragraph.of("a");
            for (int depth = 1; depth < Body.MAX_DEPTH; depth++) {
                block = kind.apply(block);
            }
            Block deepest = block;
            assertThat(Body.of(deepest, deepest).blocks()).hasSize(2);
            assertThatThrownBy(() -> Body.of(kind.apply(deepest))).hasMessage("the body is nested more than 64 deep");
        }
        Block empty = new Table(List.of(), List.of(new TableRow(List.of(new TableCell(false, 1, 1, List.of())))));
        for (int depth = 1; depth < Body.MAX_DEPTH; depth++) {
            empty = new Aside(List.of(empty));
        }
        assertThat(Body.of(empty).blocks())
                .as("a cell without anything is no level")
                .hasSize(1);
    }

    @Test
    void aLeadStandsBeforeTheFirstParagraphThatStandsAsUsual() {
        List<Inline> lead = List.of(new Span(Span.Style.STRONG, List.of(new Text("城市："))));
        Paragraph centred = new Paragraph(List.of(new Text("a")), Paragraph.Alignment.CENTER);
        Paragraph led = new Paragraph(List.of(lead.get(0), new Text("b")), Paragraph.Alignment.START);
        Body body = Body.of(centred, Paragraph.of("b"), Paragraph.of("c"));
        assertThat(body.led(lead)).isEqualTo(Body.of(centred, led, Paragraph.of("c")));
        assertThat(Body.of(centred).led(lead))
                .isEqualTo(Body.of(new Paragraph(lead, Paragraph.Alignment.START), centred));
        assertThat(body.led(List.of())).isSameAs(body);
        assertThat(Body.EMPTY.led(lead)).isSameAs(Body.EMPTY);
    }

    @Test
    void bodiesAreEqualThatHoldTheSame() {
        Body body = Body.of(Paragraph.of("a"));
        assertThat(body).isEqualTo(Body.of(Paragraph.of(" a"))).hasSameHashCodeAs(Body.of(Paragraph.of("a")));
        assertThat(body).isNotEqualTo(Body.of(Paragraph.of("b"))).doesNotHaveSameHashCodeAs(Body.of(Paragraph.of("b")));
        assertThat((Object) body).isNotEqualTo(body.blocks());
        assertThat(body).hasToString("Body" + body.blocks());
        assertThat(body.isEmpty()).isFalse();
        assertThat(Body.EMPTY.isEmpty()).isTrue();
    }
}
