package dev.weft.html.template;

import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.DefaultMustache;
import java.io.LineNumberReader;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a template with Mustache.java's parser into parts; nothing of how Mustache.java runs templates is used.
 *
 * <p>It extends Mustache.java's factory because the parser's own constructor is not public, and one reader reads one
 * template, because the factory keeps what it compiled by name.
 */
final class TemplateReader extends DefaultMustacheFactory {
    /** How deep sections may be within sections; the parser calls itself for each. */
    private static final int MAX_DEPTH = 50;

    private static final int MAX_NAME_LENGTH = 200;

    private final String template;
    private final LineNumberReader text;
    private int depth;

    private TemplateReader(String template, String text) {
        this.template = template;
        this.text = new LineNumberReader(new StringReader(text));
        mc.setAllowChangingDelimeters(false);
    }

    /**
     * Returns the parts of a template.
     *
     * @throws TemplateException if it cannot be read
     */
    static List<Part> read(String template, String text) {
        int delimiters = text.indexOf("{{=");
        if (delimiters >= 0) {
            long line = 1
                    + text.substring(0, delimiters)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw new TemplateException(
                    template,
                    (int) line,
                    "不支持更换定界符：请始终使用 {{ 和 }}",
                    "changing the delimiters is not supported: write {{ and }} throughout");
        }
        TemplateReader reader = new TemplateReader(template, text);
        try {
            Carrier whole = (Carrier) reader.compile(reader.text, template);
            return MarkupScanner.place(template, whole.parts);
        } catch (MustacheException e) {
            TemplateContext context = e.getContext();
            String message = String.valueOf(e.getMessage());
            int line = context == null ? 0 : context.line();
            throw new TemplateException(template, line, "模板语法错误：" + message, "the template cannot be read: " + message);
        }
    }

    /** Is called by the parser for the template, and again for each section when it opens. */
    @Override
    public MustacheVisitor createMustacheVisitor() {
        if (++depth > MAX_DEPTH) {
            throw new TemplateException(
                    template,
                    text.getLineNumber() + 1,
                    "段嵌套超过 " + MAX_DEPTH + " 层",
                    "sections are nested more than " + MAX_DEPTH + " deep");
        }
        return new Visitor(this);
    }

    private Mustache finish(TemplateContext context, List<Part> parts) {
        depth--;
        return new Carrier(context, this, parts);
    }

    @Override
    public Reader getReader(String name) {
        throw new TemplateException(name, 0, "模板不得自行读取文件", "a template may not read files");
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
        private final TemplateReader reader;
        private final List<Part> parts = new ArrayList<>();

        Visitor(TemplateReader reader) {
            this.reader = reader;
        }

        @Override
        public Mustache mustache(TemplateContext context) {
            return reader.finish(context, parts);
        }

        private static SourceLine at(TemplateContext context) {
            return new SourceLine(context.file(), context.line());
        }

        private static String checked(TemplateContext context, String name) {
            if (name.length() > MAX_NAME_LENGTH) {
                throw at(context)
                        .fault(
                                "名称超过 " + MAX_NAME_LENGTH + " 个字符",
                                "a name is longer than " + MAX_NAME_LENGTH + " characters");
            }
            return name;
        }

        private void section(TemplateContext context, Part.Kind kind, String name, Mustache content) {
            parts.add(new Part.Section(at(context), kind, checked(context, name), ((Carrier) content).parts));
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
            parts.add(new Part.Partial(at(context), checked(context, name)));
        }

        @Override
        public void value(TemplateContext context, String name, boolean encoded) {
            parts.add(new Part.Value(at(context), checked(context, name), encoded, Position.TEXT));
        }

        @Override
        public void write(TemplateContext context, String text) {
            if (!text.isEmpty()) {
                parts.add(new Part.Text(at(context), folded(text), text.endsWith("\n")));
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

        private static TemplateException refused(TemplateContext context, String what) {
            return at(context)
                    .fault(
                            "模板中不能使用 " + what + "：可用的只有值、段（#、^、?）、注释和固定名称的片段",
                            what + " is not allowed in a template: there are values, sections (#, ^, ?), comments and"
                                    + " partials of a fixed name");
        }

        /** Returns a text with each run of white space that breaks the line as one line feed. */
        private static String folded(String text) {
            StringBuilder out = new StringBuilder(text.length());
            int i = 0;
            while (i < text.length()) {
                int end = i;
                boolean lineBreak = false;
                while (end < text.length() && isSpace(text.charAt(end))) {
                    lineBreak |= text.charAt(end) == '\n';
                    end++;
                }
                if (lineBreak) {
                    out.append('\n');
                } else {
                    end = Math.max(end, i + 1);
                    out.append(text, i, end);
                }
                i = end;
            }
            return out.toString();
        }

        private static boolean isSpace(char c) {
            return c == ' ' || c == '\n' || c == '\t' || c == '\r';
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
