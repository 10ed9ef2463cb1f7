package dev.weft.html.template;

import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.DefaultMustache;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Reads templates with Mustache.java's parser into parts; nothing of how Mustache.java runs templates is used. */
final class TemplateReader extends DefaultMustacheFactory {
    private TemplateReader() {
        mc.setAllowChangingDelimeters(false);
    }

    /** Returns the parts of a template. */
    static List<Part> read(String name, String text) {
        int delimiters = text.indexOf("{{=");
        if (delimiters >= 0) {
            throw new TemplateFault(
                    name,
                    lineOf(text, delimiters),
                    "不支持更换定界符：请始终使用 {{ 和 }}",
                    "changing the delimiters is not supported: write {{ and }} throughout");
        }
        try {
            return ((Carrier) new TemplateReader().compile(new StringReader(text), name)).parts;
        } catch (MustacheException e) {
            TemplateContext context = e.getContext();
            String message = String.valueOf(e.getMessage());
            int line = context == null ? 0 : context.line();
            throw new TemplateFault(name, line, "模板语法错误：" + message, "the template cannot be read: " + message);
        }
    }

    private static int lineOf(String text, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    @Override
    public MustacheVisitor createMustacheVisitor() {
        return new Visitor(this);
    }

    @Override
    public Reader getReader(String name) {
        throw new TemplateFault(name, 0, "模板不得自行读取文件", "a template may not read files");
    }

    /** Brings parts out of the parser, which knows only Mustache.java's own types. */
    private static final class Carrier extends DefaultMustache {
        private final List<Part> parts;

        Carrier(TemplateContext context, DefaultMustacheFactory factory, List<Part> parts) {
            super(context, factory, new Code[0], context.file());
            this.parts = List.copyOf(parts);
        }

        @Override
        public synchronized void init() {
            // There is nothing to prepare: names are bound elsewhere.
        }
    }

    private static final class Visitor implements MustacheVisitor {
        private final DefaultMustacheFactory factory;
        private final List<Part> parts = new ArrayList<>();

        Visitor(DefaultMustacheFactory factory) {
            this.factory = factory;
        }

        @Override
        public Mustache mustache(TemplateContext context) {
            return new Carrier(context, factory, parts);
        }

        private void section(TemplateContext context, Part.Kind kind, String name, Mustache content) {
            parts.add(new Part.Section(context.file(), context.line(), kind, name, ((Carrier) content).parts));
        }

        @Override
        public void iterable(TemplateContext context, String name, Mustache content) {
            section(context, Part.Kind.EACH, name, content);
        }

        @Override
        public void notIterable(TemplateContext context, String name, Mustache content) {
            section(context, Part.Kind.NONE, name, content);
        }

        @Override
        public void checkName(TemplateContext context, String name, Mustache content) {
            section(context, Part.Kind.ANY, name, content);
        }

        @Override
        public void partial(TemplateContext context, String name, String indent) {
            parts.add(new Part.Partial(context.file(), context.line(), name));
        }

        @Override
        public void value(TemplateContext context, String name, boolean encoded) {
            parts.add(new Part.Value(context.file(), context.line(), name, encoded));
        }

        @Override
        public void write(TemplateContext context, String text) {
            if (!text.isEmpty()) {
                parts.add(new Part.Fixed(context.file(), context.line(), text));
            }
        }

        @Override
        public void dynamicPartial(TemplateContext context, String name, String indent) {
            throw refused(context, "{{>" + name + "}}");
        }

        @Override
        public void pragma(TemplateContext context, String pragma, String arguments) {
            throw refused(context, "{{%" + pragma + "}}");
        }

        @Override
        public void extend(TemplateContext context, String name, Mustache content) {
            throw refused(context, "{{<" + name + "}}");
        }

        @Override
        public void name(TemplateContext context, String name, Mustache content) {
            throw refused(context, "{{$" + name + "}}");
        }

        private static TemplateFault refused(TemplateContext context, String what) {
            return new TemplateFault(
                    context.file(),
                    context.line(),
                    "模板中不能使用 " + what + "：可用的只有值、段（#、^、?）、注释和固定名称的片段",
                    what + " is not allowed in a template: there are values, sections (#, ^, ?), comments and"
                            + " partials of a fixed name");
        }

        @Override
        public void comment(TemplateContext context, String comment) {
            // A comment leaves nothing behind.
        }

        @Override
        public void eof(TemplateContext context) {
            // The parser's end is ours as well.
        }
    }
}
