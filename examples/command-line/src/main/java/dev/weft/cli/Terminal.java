package dev.weft.cli;

import dev.weft.finding.Finding;
import dev.weft.finding.Message;
import dev.weft.finding.Severity;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the program talks to a person, in Chinese and English.
 *
 * @param out what was asked for
 * @param err what went wrong, and progress
 * @param charset what both write in
 * @param isInteractive whether a person sees it as it comes
 * @param colours whether what is asked for may have colours; what goes wrong may go to a file, and has none
 */
record Terminal(PrintStream out, PrintStream err, Charset charset, boolean isInteractive, boolean colours) {
    private static final int MOST_CHARACTERS = 2_000;

    /** A terminal without colours. */
    Terminal(PrintStream out, PrintStream err, Charset charset, boolean isInteractive) {
        this(out, err, charset, isInteractive, false);
    }

    /** Returns the terminal the program was started in. */
    @SuppressWarnings(
            "SystemConsoleNull") // up to Java 21 it is null where there is no terminal; later isTerminal says so
    static Terminal ofProgram() {
        Console console = System.console();
        Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
        if (charset.equals(StandardCharsets.US_ASCII)) {
            charset = StandardCharsets.UTF_8;
        }
        boolean isInteractive = console != null && isTerminal(console);
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                charset,
                isInteractive,
                isInteractive && wantsColours(System.getenv()));
    }

    /**
     * Returns whether who runs the program wants colours.
     *
     * @see <a href="https://no-color.org">NO_COLOR</a>, 28 November 2026
     */
    static boolean wantsColours(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Returns whether a console is a terminal; up to Java 21 it always is, and later it can be asked. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException unknown) {
            return false;
        }
    }

    /** Returns a writer onto one of the two streams, in their charset. */
    PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, charset);
    }

    void say(String zh, String en) {
        out.print(zh + "\n" + en + "\n");
    }

    void error(Message message) {
        err.print("错误：" + shown(message.zh()) + "\nerror: " + shown(message.en()) + "\n");
        err.flush();
    }

    /** Returns so much of a text as a person can read; it may quote a whole file. */
    private static String shown(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }

    /** Prints the first finding of a kind, and how many there are of it. */
    void finding(Finding finding, long count) {
        print(out, finding, count, colours);
    }

    /** Prints a finding where what was asked for is on standard output. */
    void complaint(Finding finding) {
        print(err, finding, 1, false);
    }

    private static void print(PrintStream to, Finding finding, long count, boolean colours) {
        String where = finding.origin()
                + (finding.path().isEmpty() ? "" : " " + finding.path())
                + (finding.article().isEmpty() ? "" : " [" + finding.article() + "]")
                + (finding.format().isEmpty() ? "" : " (" + finding.format() + ")");
        String severity = finding.severity().toString();
        to.print((colours ? coloured(finding.severity(), severity) : severity) + " " + finding.code()
                + (count > 1 ? " × " + count : "")
                + (where.isEmpty() ? "" : "  " + where.strip()) + "\n    "
                + finding.message().zh() + "\n    " + finding.message().en() + "\n");
    }

    private static String coloured(Severity severity, String text) {
        String colour = switch (severity) {
            case ERROR -> "31";
            case WARNING -> "33";
            case INFO -> "36";
        };
        return "\u001B[" + colour + "m" + text + "\u001B[0m";
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
