package dev.weft.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.AltText;
import dev.weft.value.Characters;
import dev.weft.value.Image;
import dev.weft.value.LinkAddress;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The normal form of inlines, for any of them: against the rules as they are said, one character after the other. */
class InlinesTest {
    private static final WebAddress ADDRESS = WebAddress.of("https://example.org/a");
    private static final Image IMAGE = Image.of(ADDRESS, AltText.UNKNOWN);
    private static final Image PIXEL = IMAGE.toBuilder().size(1, 1).build();
    private static final String[] TEXTS = {
        "", "a", "b", " ", "  ", "\n", "\u00A0", "\u00A0\u00A0", "\u3000", "\u200B", " c", "d ", "e\u00A0", "f g"
    };

    /**
     * What a reader sees at one place: a character, or a thing; with the link and the styles that it is in.
     *
     * @param moved whether it is a note that stood in a link, and is no part of the line for its white space
     */
    private record Seen(Object what, boolean code, @Nullable LinkAddress link, Set<Span.Style> styles, boolean moved) {
        Seen(Object what, boolean code, @Nullable LinkAddress link, Set<Span.Style> styles) {
            this(what, code, link, styles, false);
        }

        boolean isBlank() {
            return what instanceof Character c && Characters.isBlank(c);
        }

        boolean folds() {
            return what instanceof Character c && (Characters.isLineSpace(c) || c == '\u00A0');
        }

        Seen settled() {
            return new Seen(what, code, link, styles);
        }

        boolean isBreak() {
            return what instanceof LineBreak;
        }

        /** A space shows no style, and is no code; nor does a thing. */
        Seen plain() {
            return what instanceof Character c && !Characters.isBlank(c)
                    ? this
                    : new Seen(what, false, link, Set.of(), moved);
        }
    }

    private static List<Seen> seen(List<Inline> content) {
        List<Seen> seen = new ArrayList<>();
        see(content, seen, null, EnumSet.noneOf(Span.Style.class));
        return seen;
    }

    private static void see(List<Inline> content, List<Seen> seen, @Nullable LinkAddress link, Set<Span.Style> styles) {
        for (Inline inline : content) {
            if (inline instanceof Span span) {
                Set<Span.Style> inner = EnumSet.copyOf(styles);
                inner.add(span.style());
                see(span.content(), seen, link, inner);
            } else if (inline instanceof Link inner) {
                int from = seen.size();
                see(inner.content(), seen, link == null ? inner.address() : link, styles);
                if (link == null) {
                    List<Seen> part = seen.subList(from, seen.size());
                    List<Seen> notes = new ArrayList<>();
                    part.removeIf(one -> one.what() instanceof Footnote
                            && notes.add(new Seen(one.what(), false, null, styles, true)));
                    seen.addAll(notes);
                }
            } else if (inline instanceof Text || inline instanceof Code) {
                String text = inline instanceof Text t ? t.text() : ((Code) inline).text();
                boolean code = inline instanceof Code && !Characters.isBlank(text);
                for (int i = 0; i < text.length(); i++) {
                    seen.add(new Seen(text.charAt(i), code, link, styles));
                }
            } else if (!Inlines.showsNothing(inline)) {
                seen.add(new Seen(inline, false, link, styles));
            }
        }
    }

    /** What a reader is to see of it: white space folded, and gone at the ends of a line; no line without anything. */
    private static List<Seen> normal(List<Seen> given) {
        List<Seen> out = new ArrayList<>();
        List<Seen> line = new ArrayList<>();
        for (int i = 0; i <= given.size(); i++) {
            if (i < given.size() && !given.get(i).isBreak()) {
                line.add(given.get(i));
                continue;
            }
            trim(line);
            Collections.reverse(line);
            trim(line);
            Collections.reverse(line);
            boolean shows = line.stream().anyMatch(one -> !one.moved());
            for (int k = 0; k < line.size(); k++) {
                Seen one = line.get(k);
                if (!one.folds()) {
                    out.add(one.plain());
                    continue;
                }
                List<Seen> run = new ArrayList<>();
                for (int end = k + 1; line.get(end).folds() || line.get(end).moved(); end++) {
                    run.add(line.get(end));
                }
                k += run.size();
                boolean alone = one.what().equals('\u00A0') && run.stream().noneMatch(Seen::folds);
                out.add(new Seen(alone ? '\u00A0' : ' ', false, one.link(), Set.of()));
                run.stream().filter(Seen::moved).forEach(out::add);
            }
            line.clear();
            if (shows && i < given.size()) {
                out.add(new Seen(new LineBreak(), false, null, Set.of()));
            }
        }
        int last = out.size() - 1;
        while (last >= 0 && out.get(last).moved()) {
            last--;
        }
        if (last >= 0 && out.get(last).isBreak()) {
            out.remove(last);
        }
        return out;
    }

    /** Takes away what is blank at the beginning. */
    private static void trim(List<Seen> line) {
        int shown = 0;
        while (shown < line.size()
                && (line.get(shown).isBlank() || line.get(shown).moved())) {
            shown++;
        }
        line.subList(0, shown).removeIf(Seen::isBlank);
    }

    private static void checkStructure(List<Inline> content, Set<Span.Style> styles, boolean inLink) {
        Inline previous = null;
        for (Inline inline : content) {
            assertThat(previous instanceof Text && inline instanceof Text).isFalse();
            assertThat(inline).isNotEqualTo(new Text("")).isNotEqualTo(new Code(""));
            if (inline instanceof Span span) {
                assertThat(styles).doesNotContain(span.style());
                assertThat(previous instanceof Span p && p.style() == span.style())
                        .isFalse();
                assertThat(span.content()).anyMatch(one -> !isBare(one));
                Set<Span.Style> inner = EnumSet.copyOf(styles);
                inner.add(span.style());
                checkStructure(span.content(), inner, inLink);
            } else if (inline instanceof Link link) {
                assertThat(inLink).isFalse();
                assertThat(link.content()).isNotEmpty();
                checkStructure(link.content(), styles, true);
            } else {
                assertThat(inLink && inline instanceof Footnote).isFalse();
            }
            previous = inline;
        }
    }

    private static boolean isBare(Inline inline) {
        return inline instanceof InlineImage
                || inline instanceof Footnote
                || inline instanceof LineBreak
                || inline.equals(new Text(" "));
    }

    private static List<Inline> random(Random random, int depth) {
        List<Inline> content = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            content.add(inline(random, depth));
        }
        return content;
    }

    private static Inline inline(Random random, int depth) {
        int kind = random.nextInt(depth > 3 ? 9 : 15);
        return switch (kind) {
            case 0 -> new LineBreak();
            case 1 -> new Code(TEXTS[random.nextInt(TEXTS.length)]);
            case 2 -> new InlineImage(random.nextInt(3) == 0 ? PIXEL : IMAGE);
            case 3 -> new Ruby(random.nextBoolean() ? "" : "r", "x");
            case 4 -> random.nextInt(3) == 0 ? new Footnote(List.of()) : Footnote.of("n");
            case 5, 6, 7, 8 -> new Text(TEXTS[random.nextInt(TEXTS.length)]);
            case 9, 10 -> new Link(ADDRESS.resolve(random.nextBoolean() ? "a" : "b"), "", random(random, depth + 1));
            default -> new Span(List.of(Span.Style.values()).get(random.nextInt(3)), random(random, depth + 1));
        };
    }

    @Test
    void whatAReaderSeesIsWhatTheRulesSay() {
        for (int seed = 0; seed < 40_000; seed++) {
            List<Inline> given = random(new Random(seed), 0);
            List<Inline> content = new Heading(2, given).content();
            List<Seen> expected = normal(seen(given));
            if (!links(seen(content)).equals(links(expected))) {
                assertThat(links(seen(content)))
                        .as("%d: %s became %s", seed, given, content)
                        .isEqualTo(links(expected));
            }
            checkStructure(content, EnumSet.noneOf(Span.Style.class), false);
        }
    }

    /** The same without the links and styles of spaces and line breaks, which may stand on either side of a border. */
    private static List<Seen> links(List<Seen> seen) {
        return seen.stream()
                .map(Seen::plain)
                .map(one ->
                        one.isBlank() || one.isBreak() ? new Seen(one.what(), false, null, Set.of()) : one.settled())
                .toList();
    }

    @Test
    void whatIsNormalStaysTheSameObject() {
        for (int seed = 0; seed < 20_000; seed++) {
            List<Inline> content = new Heading(2, random(new Random(seed), 0)).content();
            assertThat(new Heading(2, content).content()).as("%d", seed).isSameAs(content);
        }
    }

    @Test
    void inlinesAreNestedAsDeepAsTheBound() {
        List<Function<List<Inline>, Inline>> kinds = List.of(
                content -> new Span(Span.Style.STRONG, content),
                content -> new Link(ADDRESS, "", content),
                content -> new Footnote(content));
        for (Function<List<Inline>, Inline> kind : kinds) {
            List<Inline> content = List.of(new Text("a"));
            for (int depth = 1; depth < Body.MAX_DEPTH; depth++) {
                content = List.of(kind.apply(content));
            }
            List<Inline> deepest = content;
            assertThat(seen(Paragraph.of(deepest.get(0)).content())).isNotEmpty();
            assertThat(seen(Paragraph.of(deepest.get(0), new Text("")).content()))
                    .isNotEmpty();
        }
        List<Inline> spans = List.of(new Text("a"));
        List<Inline> links = spans;
        List<Inline> nothing = List.of();
        for (int depth = 0; depth < Body.MAX_DEPTH; depth++) {
            spans = List.of(new Span(Span.Style.STRONG, spans));
            links = List.of(new Link(ADDRESS, "", links));
            nothing = List.of(new Span(Span.Style.STRONG, nothing));
        }
        for (List<Inline> deep : List.of(spans, links)) {
            assertThatThrownBy(() -> Paragraph.of(deep.get(0)))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("inlines are nested more than 64 deep");
        }
        assertThat(Paragraph.of(nothing.get(0)).content()).isEmpty();
    }

    @Test
    void aNoteWithinANoteIsPartOfIt() {
        Footnote inner = Footnote.of("b");
        assertThat(new Footnote(List.of(new Text("a"), inner))).isEqualTo(Footnote.of("a (b)"));
        assertThat(new Footnote(List.of(new Span(Span.Style.STRONG, List.of(new Text("a"), inner)))))
                .isEqualTo(new Footnote(List.of(Span.strong("a (b)"))));
        Link link = new Link(ADDRESS, "t", List.of(new Text("a"), inner));
        assertThat(new Footnote(List.of(link, new Code("c"))))
                .isEqualTo(new Footnote(List.of(new Link(ADDRESS, "t", List.of(new Text("a (b)"))), new Code("c"))));
    }
}
