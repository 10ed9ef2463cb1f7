package dev.weft.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints a script that completes commands and options in a shell: {@code weft completion}. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "打印 bash 与 zsh 的补全脚本：source <(weft completion)。Prints a script for completion in bash and zsh.")
final class CompletionCommand implements Callable<Integer> {
    private final Terminal terminal;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(AutoComplete.bash("weft", Weft.withAllCommands(terminal)));
        return Weft.DONE;
    }
}
