package dev.weft.html.template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The names that templates can use of one kind of view: the check of templates, and their documentation.
 *
 * @param <T> the view
 */
public final class ViewType<T> {
    private final String name;
    private final String description;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private boolean recurs;

    /** Makes a type without fields; add them before templates are bound. */
    public ViewType(String name, String description) {
        this.name = name;
        this.description = description;
    }

    /** Returns what it is called in the documentation. */
    public String name() {
        return name;
    }

    /** Returns what it is. */
    public String description() {
        return description;
    }

    /** Returns its fields, in the order they are documented. */
    public Collection<Field> fields() {
        return fields.values();
    }

    /**
     * Says that its views come again on other pages and are worth remembering: two that are equal must give the same for
     * every name.
     */
    public ViewType<T> recurring() {
        recurs = true;
        return this;
    }

    boolean recurs() {
        return recurs;
    }

    @Nullable
    Field field(String wanted) {
        return fields.get(wanted);
    }

    @SuppressWarnings("unchecked")
    private ViewType<T> add(
            Field.Kind kind,
            String field,
            String about,
            String example,
            Function<T, ? extends @Nullable Object> get,
            @Nullable Supplier<ViewType<?>> type) {
        fields.put(
                field, new Field(field, kind, about, example, (Function<Object, @Nullable Object>) (Object) get, type));
        return this;
    }

    /** Adds a text; empty where there is none. */
    public ViewType<T> text(String field, String about, String example, Function<T, String> get) {
        return add(Field.Kind.TEXT, field, about, example, get, null);
    }

    /** Adds an address, absolute or relative to the page; empty where there is none. */
    public ViewType<T> address(String field, String about, String example, Function<T, String> get) {
        return add(Field.Kind.ADDRESS, field, about, example, get, null);
    }

    /** Adds a text that templates write several times; empty where there is none. */
    public ViewType<T> phrase(String field, String about, String example, Function<T, Phrase> get) {
        return add(Field.Kind.TEXT, field, about, example, get, null);
    }

    /** Adds an address that templates write several times; empty where there is none. */
    public ViewType<T> addressPhrase(String field, String about, String example, Function<T, Phrase> get) {
        return add(Field.Kind.ADDRESS, field, about, example, get, null);
    }

    /** Adds declarations for a style attribute. */
    public ViewType<T> style(String field, String about, String example, Function<T, String> get) {
        return add(Field.Kind.STYLE, field, about, example, get, null);
    }

    /** Adds finished markup. */
    public ViewType<T> markup(String field, String about, Function<T, Markup> get) {
        return add(Field.Kind.MARKUP, field, about, "", get, null);
    }

    /** Adds a yes or no. */
    public ViewType<T> flag(String field, String about, Predicate<T> get) {
        return add(Field.Kind.FLAG, field, about, "", get::test, null);
    }

    /** Adds a view, which may be none. */
    public <U> ViewType<T> object(
            String field, String about, Supplier<ViewType<U>> type, Function<T, ? extends @Nullable U> get) {
        return add(Field.Kind.OBJECT, field, about, "", get, type::get);
    }

    /** Adds a list of views. */
    public <U> ViewType<T> list(
            String field, String about, Supplier<ViewType<U>> type, Function<T, ? extends List<? extends U>> get) {
        return add(Field.Kind.LIST, field, about, "", get, type::get);
    }
}
