package dev.weft.cli;

import java.util.ListResourceBundle;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpFactory;
import picocli.CommandLine.Model.CommandSpec;

/** Writes the headings of a usage text in Chinese and English; nothing of it is loaded until someone asks for help. */
final class UsageHelp implements IHelpFactory {
    @Override
    public Help create(CommandSpec command, Help.ColorScheme colours) {
        command.resourceBundle(new Words());
        return new Help(command, colours);
    }

    /** What the library would say in English. */
    private static final class Words extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {
                {"usage.synopsisHeading", "用法 Usage: "},
                {"usage.commandListHeading", "命令 Commands:%n"},
                {"mixinStandardHelpOptions.help", "显示用法。Shows this text."},
                {"mixinStandardHelpOptions.version", "显示版本。Shows the version."}
            };
        }
    }
}
