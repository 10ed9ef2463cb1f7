package dev.weft.cli;

import dev.weft.finding.Message;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;

/** The program: {@code java -jar weft.jar publish publication.json articles.jsonl out}. */
@Command(
        name = "weft",
        description = "把一个出版物的文章发布为网页、订阅源和微信内容。Publishes articles as pages, feeds and WeChat content.",
        mixinStandardHelpOptions = true,
        versionProvider = Weft.Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class Weft {
    /** Everything was done. */
    static final int DONE = 0;
    /** Everything was done but for what was rejected. */
    static final int REJECTED = 1;
    /** The command line is wrong, or something cannot be read or written. */
    static final int FAILED = 2;
    /** Everything was published, but a service could not be told of it. */
    static final int NOT_TOLD = 3;

    private Weft() {}

    /** Runs the program, and ends it with an exit code. */
    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProgram();
        int code = run(terminal, args);
        terminal.flush();
        System.exit(code);
    }

    /** Runs a command; returns the exit code. */
    static int run(Terminal terminal, String... args) {
        CommandLine line = new CommandLine(new Weft());
        addCommands(line, terminal, args);
        line.setColorScheme(Help.defaultColorScheme(terminal.colours() ? Help.Ansi.ON : Help.Ansi.OFF));
        line.setOut(terminal.writer(terminal.out()));
        line.setErr(terminal.writer(terminal.err()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setHelpFactory(new UsageHelp());
        line.setParameterExceptionHandler(new UsageErrors(terminal));
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            Message known = Inputs.message(fault);
            if (known == null) {
                throw fault;
            }
            terminal.error(known);
            return FAILED;
        });
        if (args.length == 0) {
            line.usage(line.getErr());
            return FAILED;
        }
        return line.execute(asked(args));
    }

    /** Returns a command line with every command. */
    static CommandLine withAllCommands(Terminal terminal) {
        CommandLine line = new CommandLine(new Weft());
        addCommands(line, terminal);
        return line;
    }

    /** Takes {@code help publish} for {@code publish --help}. */
    private static String[] asked(String[] args) {
        return !args[0].equals("help")
                ? args
                : args.length == 1 ? new String[] {"--help"} : new String[] {args[1], "--help"};
    }

    /** Adds the command that is called, or all where none is: reading what one asks for takes its time. */
    private static void addCommands(CommandLine line, Terminal terminal, String... args) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("init", () -> new InitCommand(terminal));
        commands.put("new", () -> new NewCommand(terminal, InstantSource.system(), Path.of("")));
        commands.put("publish", () -> new PublishCommand(terminal));
        commands.put("check", () -> new CheckCommand(terminal));
        commands.put("serve", () -> new ServeCommand(terminal));
        commands.put("schema", () -> new SchemaCommand(terminal));
        commands.put("import", () -> new ImportCommand(terminal));
        commands.put("completion", () -> new CompletionCommand(terminal));
        Supplier<Object> called = args.length == 0 ? null : commands.get(args[0]);
        if (called != null) {
            line.addSubcommand(called.get());
        } else {
            commands.values().forEach(command -> line.addSubcommand(command.get()));
        }
    }

    /** Says the version that the jar was built as. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Weft.class.getPackage().getImplementationVersion();
            return new String[] {"weft " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
