package dev.weft.html.template;

import java.util.ArrayList;
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
     * @throws TemplateException if one cannot be read
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
        PartialNames names = new PartialNames();
        templates.getOrDefault(template, List.of()).forEach(part -> part.accept(names));
        return names.found;
    }

    /**
     * Returns a template with its names bound.
     *
     * @param memory where to keep what sections became; null where a template is only checked
     * @throws TemplateException if a name is unknown, a partial missing or within itself, or a value in an unsafe place
     */
    public Program bind(String template, List<Root> roots, @Nullable Memory memory) {
        return new Binder(templates, roots, memory).bind(template);
    }

    /**
     * Returns a template that has a section for a list, cut into what stands before, in, and after it.
     *
     * @throws TemplateException as {@link #bind} does, or if there is no such section outside of others
     */
    public Split split(String template, String list, List<Root> roots, @Nullable Memory memory) {
        return new Binder(templates, roots, memory).split(template, list);
    }

    /**
     * A template of a list.
     *
     * @param head what stands before
     * @param piece what is written for each
     * @param tail what stands after
     */
    public record Split(Program head, Program piece, Program tail) {}

    private static final class PartialNames implements Part.Visitor {
        private final List<String> found = new ArrayList<>();

        @Override
        public void partial(Part.Partial partial) {
            found.add(partial.name());
        }

        @Override
        public void section(Part.Section section) {
            section.parts().forEach(part -> part.accept(this));
        }

        @Override
        public void text(Part.Text text) {
            // Names no partial.
        }

        @Override
        public void value(Part.Value value) {
            // Names no partial.
        }
    }
}
