package dev.weft.cli;

import dev.weft.json.Schemas;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a JSON Schema: {@code weft schema article}. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "打印 JSON Schema。Prints the JSON Schema of articles or publications.")
final class SchemaCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "article|publication", description = "文章或出版物。Which of the two.")
    private Of of = Of.ARTICLE;

    /** What there is a schema of. */
    enum Of {
        ARTICLE,
        PUBLICATION
    }

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(of == Of.ARTICLE ? Schemas.article() : Schemas.publication());
        return Weft.DONE;
    }
}
