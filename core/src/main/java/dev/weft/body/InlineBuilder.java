package dev.weft.body;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts inlines one behind the other, and joins those that touch and are of one kind; linear in what it is given. */
final class InlineBuilder implements Inline.Visitor {
    /** Inlines, and a {@link StringBuilder} for each run of text. */
    private final List<Object> parts = new ArrayList<>();

    private Span.@Nullable Style openStyle;
    private @Nullable InlineBuilder open;

    void text(CharSequence text) {
        endSpan();
        if (!parts.isEmpty() && parts.get(parts.size() - 1) instanceof StringBuilder last) {
            last.append(text);
        } else {
            StringBuilder run = new StringBuilder(text.length() + 16);
            run.append(text);
            parts.add(run);
        }
    }

    void add(Inline inline) {
        endSpan();
        parts.add(inline);
    }

    void link(Link link, List<Inline> content) {
        if (!content.isEmpty()) {
            add(new Link(link.address(), link.title(), content));
        }
    }

    void span(Span.Style style, InlineBuilder content) {
        if (content.isEmpty()) {
            return;
        }
        if (open != null && openStyle == style) {
            open.addAll(content);
        } else {
            endSpan();
            open = content;
            openStyle = style;
        }
    }

    private boolean isEmpty() {
        return parts.isEmpty() && open == null;
    }

    private void addAll(InlineBuilder other) {
        for (Object part : other.parts) {
            part(part);
        }
        if (other.open != null && other.openStyle != null) {
            span(other.openStyle, other.open);
        }
    }

    private void part(Object part) {
        if (part instanceof StringBuilder text) {
            text(text);
        } else {
            ((Inline) part).accept(this);
        }
    }

    @Override
    public void text(Text text) {
        text(text.text());
    }

    @Override
    public void span(Span span) {
        InlineBuilder inner = new InlineBuilder();
        span.content().forEach(inner::part);
        span(span.style(), inner);
    }

    @Override
    public void link(Link link) {
        add(link);
    }

    @Override
    public void code(Code code) {
        add(code);
    }

    @Override
    public void lineBreak(LineBreak lineBreak) {
        add(lineBreak);
    }

    @Override
    public void ruby(Ruby ruby) {
        add(ruby);
    }

    @Override
    public void image(InlineImage image) {
        add(image);
    }

    @Override
    public void footnote(Footnote note) {
        add(note);
    }

    private void endSpan() {
        InlineBuilder inner = open;
        Span.Style style = openStyle;
        if (inner == null || style == null) {
            return;
        }
        open = null;
        openStyle = null;
        List<Inline> content = inner.build();
        if (Unstyled.all(content)) {
            content.forEach(this::part);
        } else {
            parts.add(new Span(style, content));
        }
    }

    List<Inline> build() {
        endSpan();
        List<Inline> out = new ArrayList<>(parts.size());
        for (Object part : parts) {
            out.add(part instanceof StringBuilder text ? new Text(text.toString()) : (Inline) part);
        }
        return List.copyOf(out);
    }
}
