package dev.weft.html.template;

import dev.weft.html.template.Scope.Found;
import dev.weft.markup.Utf8Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Binds the names of one template to the fields of its views, and refuses whatever cannot be written safely. What depends on
 * constant views alone is written now; only the rest is left to be done for each document.
 */
final class Binder implements Part.Visitor {
    /** How deep sections and partials may be within each other. */
    private static final int MAX_DEPTH = 100;

    /** How many parts a template may grow to by its partials and by what it repeats for constant lists. */
    private static final int MAX_PARTS = 500_000;

    private static final int MAX_FIXED_BYTES = 16 * 1024 * 1024;

    private final Map<String, List<Part>> templates;
    private final @Nullable Memory memory;
    private final Set<String> documentRoots = new HashSet<>();
    private Names names;

    /** The partials that the part at hand is in. */
    private final Deque<String> open = new ArrayDeque<>();

    private @Nullable Scope scope;
    private Steps steps = new Steps();
    private final int rootSlots;
    /** What the template asks of the document's own views, which are the same as long as it is written. */
    private final Map<Node.Source, Node.Source> kept = new HashMap<>();

    private int nextSlot;
    private int slots;
    /** The lowest slot that was read since the innermost section was entered. */
    private int lowestRead = Integer.MAX_VALUE;

    private int depth;
    /** How many sections the part at hand is in that depend on the document. */
    private int conditions;

    private int parts;
    private long fixedBytes;

    /** The name of the section that a listing's template is cut at; empty for a template that is not. */
    private String cutAt = "";

    private @Nullable Program head;
    private Node piece = new Node.All();
    private int pieceSlot;

    Binder(Map<String, List<Part>> templates, List<Root> roots, @Nullable Memory memory) {
        this.templates = templates;
        this.memory = memory;
        Map<String, Scope> scopes = new LinkedHashMap<>();
        for (Root root : roots) {
            int slot = root.constant() == null ? newSlot() : -1;
            if (!root.shared()) {
                documentRoots.add(root.name());
            }
            scopes.put(root.name(), new Scope(null, root.type(), root.constant(), slot));
        }
        this.names = new Names(scopes);
        this.rootSlots = nextSlot;
    }

    /** Returns a template with its names bound. */
    Program bind(String template) {
        List<Part> whole = templates.get(template);
        if (whole == null) {
            throw new TemplateException(template, 0, "缺少此模板", "the template is missing");
        }
        open.push(template);
        all(whole);
        return program(steps.finish(), 0);
    }

    private Program program(Node nodes, int first) {
        return new Program(nodes, slots + kept.size(), first);
    }

    /** Returns a source whose value is got once a document where its view is the document's own. */
    private Node.@Nullable Source once(Node.@Nullable Source source) {
        return source == null || source.slot() >= rootSlots
                ? source
                : kept.computeIfAbsent(source, s -> new Node.Source(s.slot(), s.get(), kept.size()));
    }

    /** Returns a template cut at the section for a list. */
    TemplateSet.Split split(String template, String list) {
        cutAt = list;
        Program tail = bind(template);
        if (head == null) {
            throw new TemplateException(
                    template,
                    0,
                    "缺少段 {{#" + list + "}}，或它位于其他段之内",
                    "the section {{#" + list + "}} is missing, or inside of another");
        }
        return new TemplateSet.Split(head, program(piece, pieceSlot), tail);
    }

    private void all(List<Part> content) {
        for (Part part : content) {
            if (++parts > MAX_PARTS || fixedBytes > MAX_FIXED_BYTES) {
                throw part.at()
                        .fault(
                                "模板展开后过大：片段彼此包含过多次",
                                "the template grows too large: partials are within each other too many times");
            }
            part.accept(this);
        }
    }

    /** Binds parts that stand within another part. */
    private void within(Part outer, List<Part> content) {
        if (++depth > MAX_DEPTH) {
            throw outer.at()
                    .fault(
                            "段与片段嵌套超过 " + MAX_DEPTH + " 层",
                            "sections and partials are nested more than " + MAX_DEPTH + " deep");
        }
        all(content);
        depth--;
    }

    /** Returns the nodes of parts that stand within a section. */
    private Node.All nodes(Part outer, @Nullable Scope inner, List<Part> content) {
        Steps outerSteps = steps;
        Scope outerScope = scope;
        conditions++;
        steps = new Steps();
        scope = inner;
        within(outer, content);
        Node.All nodes = steps.finish();
        conditions--;
        steps = outerSteps;
        scope = outerScope;
        return nodes;
    }

    @Override
    public void text(Part.Text text) {
        fixedBytes += text.text().length();
        steps.fixed(text);
    }

    @Override
    public void value(Part.Value value) {
        Found found = names.find(value, value.name(), scope);
        SafeValues.check(value, found.field());
        boolean attribute = value.position().isAttribute();
        Node.Source source = once(found.source());
        if (source == null) {
            constant(found.value(), attribute);
        } else {
            lowestRead = Math.min(lowestRead, source.slot());
            boolean finished = found.field().kind() == Field.Kind.MARKUP;
            steps.add(
                    finished
                            ? new Node.Finished(source)
                            : attribute ? new Node.Attribute(source) : new Node.Text(source));
        }
    }

    private void constant(@Nullable Object value, boolean attribute) {
        Utf8Writer out = steps.constant();
        int before = out.size();
        if (value instanceof Markup markup) {
            markup.writeTo(out);
        } else if (value instanceof String text) {
            out = attribute ? out.attribute(text) : out.text(text);
        }
        fixedBytes += out.size() - before;
    }

    @Override
    public void partial(Part.Partial partial) {
        String name = partial.name();
        if (!TemplateSet.isName(name)) {
            throw partial.at()
                    .fault(
                            "片段名「" + name + "」无效：只能由小写字母、数字和连字符组成，且不能离开主题",
                            "\"" + name
                                    + "\" is no name of a partial: expected lower-case letters, digits and hyphens,"
                                    + " within the theme");
        }
        List<Part> content = templates.get(name);
        if (content == null) {
            throw partial.at().fault("缺少片段「" + name + "」", "the partial \"" + name + "\" is missing");
        }
        if (open.contains(name)) {
            throw partial.at().fault("片段「" + name + "」包含它自己", "the partial \"" + name + "\" contains itself");
        }
        open.push(name);
        within(partial, content);
        open.pop();
    }

    @Override
    public void section(Part.Section section) {
        Found found = names.find(section, section.name(), scope);
        if (found.field().kind() == Field.Kind.MARKUP) {
            throw section.at().fault("「" + section.name() + "」不能用作段", "\"" + section.name() + "\" cannot be a section");
        }
        boolean enters = section.kind() == Part.Kind.EACH && found.field().hasFields();
        Node.Source source = once(found.source());
        if (enters && conditions == 0 && scope == null && section.name().equals(cutAt)) {
            cut(section, found.field());
        } else if (source == null) {
            constant(section, found, enters);
        } else if (enters) {
            each(section, source, type(found.field()));
        } else {
            lowestRead = Math.min(lowestRead, source.slot());
            boolean wanted = section.kind() != Part.Kind.NONE;
            steps.add(new Node.If(source, wanted, nodes(section, scope, section.parts())));
        }
    }

    private void constant(Part.Section section, Found found, boolean enters) {
        Object value = found.value();
        if (!enters) {
            if (Node.isPresent(value) == (section.kind() != Part.Kind.NONE)) {
                within(section, section.parts());
            }
            return;
        }
        Scope outer = scope;
        List<?> views = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        for (Object view : views) {
            scope = new Scope(outer, type(found.field()), view, -1);
            within(section, section.parts());
        }
        scope = outer;
    }

    private void each(Part.Section section, Node.Source source, ViewType<?> type) {
        int slot = newSlot();
        int outerLowest = Math.min(lowestRead, source.slot());
        lowestRead = Integer.MAX_VALUE;
        Node.All nodes = nodes(section, new Scope(scope, type, null, slot), section.parts());
        boolean readsNothingElse = lowestRead >= slot;
        Memory kept = memory;
        boolean comesAgain = type.recurs() && readsNothingElse;
        steps.add(new Node.Each(
                source,
                slot,
                kept != null && comesAgain ? new Node.Remembered(slot, nodes, kept, kept.section(nodes)) : nodes));
        lowestRead = Math.min(lowestRead, outerLowest);
        nextSlot--;
    }

    /** Ends the head of a listing's template, keeps what is written for each article, and begins the tail. */
    private void cut(Part.Section section, Field list) {
        if (head != null) {
            throw section.at().fault("「" + cutAt + "」只能出现一次", "\"" + cutAt + "\" may stand in the template only once");
        }
        head = program(steps.finish(), 0);
        steps = new Steps();
        pieceSlot = newSlot();
        Names all = names;
        names = all.withoutDocument(documentRoots);
        piece = nodes(section, new Scope(null, type(list), null, pieceSlot), section.parts());
        names = all;
        nextSlot--;
    }

    private int newSlot() {
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
}
