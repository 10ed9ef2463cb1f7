package dev.weft.html.template;

import dev.weft.html.template.Scope.Found;
import dev.weft.markup.Utf8Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Binds the names of a template to the fields of its views, and refuses whatever cannot be written safely. What depends
 * on constant views alone is written now; only the rest is left to be done for each document.
 */
final class Binder {
    private final Map<String, List<Part>> templates;
    private final Set<String> documentRoots = new HashSet<>();
    private Names names;
    private Place place = Place.BETWEEN_TAGS;
    private final Deque<String> open = new ArrayDeque<>();
    private final String splitAt;
    private final @Nullable Memory memory;
    private int nextSlot;
    private int slots;
    private @Nullable Parts parts;

    /** What a template is cut into by the list it is split at. */
    record Parts(List<Node> head, List<Node> piece, int slot) {}

    Binder(Map<String, List<Part>> templates, List<Root> roots, String splitAt, @Nullable Memory memory) {
        this.templates = templates;
        this.splitAt = splitAt;
        this.memory = memory;
        Map<String, Scope> scopes = new LinkedHashMap<>();
        for (Root root : roots) {
            int slot = root.constant() == null ? nextSlot++ : -1;
            if (!root.shared()) {
                documentRoots.add(root.name());
            }
            scopes.put(root.name(), new Scope(null, root.type(), root.constant(), slot));
        }
        this.names = new Names(scopes);
        this.slots = nextSlot;
    }

    int slots() {
        return slots;
    }

    @Nullable
    Parts parts() {
        return parts;
    }

    Node[] bind(String template) {
        Steps steps = new Steps();
        List<Part> whole = templates.get(template);
        if (whole == null) {
            throw new TemplateFault(template, 0, "缺少此模板", "the template is missing");
        }
        open.push(template);
        Node[] nodes = bind(whole, null, steps).finish();
        if (place.state() != Place.State.TEXT) {
            throw new TemplateFault(
                    template, 0, "模板在标签或脚本中间结束", "the template ends inside a tag, a script or a comment");
        }
        return nodes;
    }

    /** Binds parts; where the template is split the steps begin anew. */
    private Steps bind(List<Part> content, @Nullable Scope scope, Steps into) {
        Steps steps = into;
        for (Part part : content) {
            if (part instanceof Part.Fixed fixed) {
                place = fixed.after(place);
                steps.fixed(fixed);
            } else if (part instanceof Part.Value value) {
                value(value, names.find(value, value.name(), scope), steps);
            } else if (part instanceof Part.Partial partial) {
                steps = partial(partial, scope, steps);
            } else if (part instanceof Part.Section section) {
                String before = place.mark();
                steps = section(section, names.find(section, section.name(), scope), scope, steps);
                if (!before.equals(place.mark())) {
                    throw new TemplateFault(
                            section.template(),
                            section.line(),
                            "段「" + section.name() + "」开始与结束处的标记状态不同：引号或标签没有在段内成对",
                            "the section \"" + section.name()
                                    + "\" ends at another place of the markup than it begins: close quotes and tags within"
                                    + " it");
                }
            }
        }
        return steps;
    }

    private Steps partial(Part.Partial partial, @Nullable Scope scope, Steps steps) {
        String name = partial.name();
        List<Part> content = templates.get(name);
        if (!TemplateSet.isName(name)) {
            throw fault(
                    partial,
                    "片段名「" + name + "」无效：只能由小写字母、数字和连字符组成，且不能离开主题",
                    "\"" + name
                            + "\" is no name of a partial: expected lower-case letters, digits and hyphens, within the"
                            + " theme");
        }
        if (content == null) {
            throw fault(partial, "缺少片段「" + name + "」", "the partial \"" + name + "\" is missing");
        }
        if (open.contains(name)) {
            throw fault(partial, "片段「" + name + "」包含它自己", "the partial \"" + name + "\" contains itself");
        }
        open.push(name);
        Steps after = bind(content, scope, steps);
        open.pop();
        return after;
    }

    private Steps section(Part.Section section, Found found, @Nullable Scope scope, Steps steps) {
        Field.Kind kind = found.field().kind();
        if (kind == Field.Kind.MARKUP) {
            throw fault(section, "「" + section.name() + "」不能用作段", "\"" + section.name() + "\" cannot be a section");
        }
        boolean enters = section.kind() == Part.Kind.EACH && found.field().hasFields();
        if (enters && scope == null && section.name().equals(splitAt)) {
            return split(section, found, steps);
        }
        if (found.constant()) {
            constant(section, found, scope, steps, enters);
            return steps;
        }
        Steps inner = new Steps();
        if (enters) {
            int slot = slot();
            ViewType<?> type = type(found.field());
            bind(section.parts(), new Scope(scope, type, null, slot), inner);
            nextSlot--;
            steps.add(each(found, type, slot, inner.finish()));
        } else {
            bind(section.parts(), scope, inner);
            boolean wanted = section.kind() != Part.Kind.NONE;
            steps.add(new Node.If(found, wanted, inner.finish()));
        }
        return steps;
    }

    private Node each(Found found, ViewType<?> type, int slot, Node[] nodes) {
        return memory != null && type.recurs() && Node.firstSlot(nodes) >= slot
                ? new Node.Remembered(found, slot, nodes, memory)
                : new Node.Each(found, slot, nodes);
    }

    private void constant(Part.Section section, Found found, @Nullable Scope scope, Steps steps, boolean enters) {
        boolean present = Node.isPresent(found.value());
        if (!enters) {
            if (present == (section.kind() != Part.Kind.NONE)) {
                bind(section.parts(), scope, steps);
            }
            return;
        }
        Object value = found.value();
        List<?> views = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        for (Object view : new ArrayList<>(views)) {
            bind(section.parts(), new Scope(scope, type(found.field()), view, -1), steps);
        }
    }

    /** Ends the head, keeps the piece, and begins the tail. */
    private Steps split(Part.Section section, Found found, Steps steps) {
        if (parts != null) {
            throw fault(section, "「" + splitAt + "」只能出现一次", "\"" + splitAt + "\" may stand in the template only once");
        }
        Steps piece = new Steps();
        int slot = slot();
        Names all = names;
        names = all.withoutDocument(documentRoots);
        bind(section.parts(), new Scope(null, type(found.field()), null, slot), piece);
        names = all;
        nextSlot--;
        parts = new Parts(List.of(steps.finish()), List.of(piece.finish()), slot);
        return new Steps();
    }

    private int slot() {
        int slot = nextSlot++;
        slots = Math.max(slots, nextSlot);
        return slot;
    }

    private static ViewType<?> type(Field field) {
        Supplier<ViewType<?>> type = field.type();
        if (type == null) {
            throw new IllegalStateException(field.name() + " has no views");
        }
        return type.get();
    }

    private void value(Part.Value part, Found found, Steps steps) {
        SafeValues.check(part, found.field(), place);
        boolean attribute = place.isAttribute();
        if (found.constant()) {
            Object value = found.value();
            Utf8Writer out = steps.constant();
            if (value instanceof Markup markup) {
                markup.writeTo(out);
            } else if (value instanceof String text) {
                out = attribute ? out.attribute(text) : out.text(text);
            }
        } else if (found.field().kind() == Field.Kind.MARKUP) {
            steps.add(new Node.Finished(found));
        } else if (attribute) {
            steps.add(new Node.Attribute(found));
        } else {
            steps.add(new Node.Text(found));
        }
    }

    private static TemplateFault fault(Part part, String zh, String en) {
        return new TemplateFault(part.template(), part.line(), zh, en);
    }
}
