package dev.weft.html.template;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The templates of a theme, read and ready to be bound. Immutable. */
public final class TemplateSet {
    private final Map<String, List<Part>> templates = new TreeMap<>();

    /**
     * Reads templates by their names.
     *
     * @throws TemplateFault if one cannot be read
     */
    public TemplateSet(Map<String, String> texts) {
        new TreeMap<>(texts).forEach((name, text) -> templates.put(name, TemplateReader.read(name, text)));
    }

    /** Returns whether a text can be the name of a template: lower-case letters, digits and hyphens. */
    public static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Returns the names of the partials that a template names itself. */
    public List<String> partials(String template) {
        return Partials.of(templates.getOrDefault(template, List.of()));
    }

    /**
     * Returns a template with its names bound.
     *
     * @param memory where to keep what sections became; null where a template is only checked
     * @throws TemplateFault if a name is unknown, a partial missing or within itself, or a value in an unsafe place
     */
    public Program bind(String template, List<Root> roots, @Nullable Memory memory) {
        Binder binder = new Binder(templates, roots, "", memory);
        Node[] nodes = binder.bind(template);
        return new Program(nodes, binder.slots(), 0);
    }

    /**
     * Returns a template that has a section for a list, cut into what stands before, in, and after it.
     *
     * @throws TemplateFault as {@link #bind} does, or if there is no such section outside of others
     */
    public Split split(String template, String list, List<Root> roots, @Nullable Memory memory) {
        Binder binder = new Binder(templates, roots, list, memory);
        Node[] tail = binder.bind(template);
        Binder.Parts parts = binder.parts();
        if (parts == null) {
            throw new TemplateFault(
                    template,
                    0,
                    "缺少段 {{#" + list + "}}，或它位于其他段之内",
                    "the section {{#" + list + "}} is missing, or inside of another");
        }
        int slots = binder.slots();
        return new Split(
                new Program(parts.head().toArray(new Node[0]), slots, 0),
                new Program(parts.piece().toArray(new Node[0]), slots, parts.slot()),
                new Program(tail, slots, 0));
    }

    /**
     * A template of a list.
     *
     * @param head what stands before
     * @param piece what is written for each
     * @param tail what stands after
     */
    public record Split(Program head, Program piece, Program tail) {}
}
