package dev.weft.cli;

import dev.weft.finding.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Chinese and English what is wrong with a command line, and where to read how it is written. */
record UsageErrors(Terminal terminal) implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        terminal.error(message(fault, args));
        String help = fault.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        terminal.err().print("用法见 " + help + "\nfor usage: " + help + "\n");
        terminal.err().flush();
        return Weft.FAILED;
    }

    private static Message message(ParameterException fault, String... args) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (fault instanceof MissingParameterException missing) {
            return missing(allMissing(missing, args));
        }
        if (fault instanceof OverwrittenOptionException twice) {
            String name = name(twice.getOverwritten());
            return new Message(name + " 只能写一次", name + " may be given once only");
        }
        if (fault.getArgSpec() != null && fault.getValue() != null) {
            return badValue(fault.getArgSpec(), fault.getValue());
        }
        String what = Message.printable(String.valueOf(fault.getMessage()));
        return new Message("命令行有误：" + what, "wrong usage: " + what);
    }

    private static Message unmatched(UnmatchedArgumentException fault) {
        String what = Message.printable(fault.getUnmatched().get(0));
        List<String> like = fault.getSuggestions();
        String zh = like.isEmpty() ? "" : "；是否想写 " + String.join("、", like) + "？";
        String en = like.isEmpty() ? "" : "; did you mean " + String.join(", ", like) + "?";
        if (fault.isUnknownOption()) {
            return new Message("没有选项「" + what + "」" + zh, "there is no option \"" + what + "\"" + en);
        }
        if (!fault.getCommandLine().getSubcommands().isEmpty()) {
            return new Message("没有命令「" + what + "」" + zh, "there is no command \"" + what + "\"" + en);
        }
        return new Message("多余的参数「" + what + "」" + zh, "more than expected: \"" + what + "\"" + en);
    }

    /** Returns what is missing, and what else would be: the library stops at the first parameter. */
    private static List<ArgSpec> allMissing(MissingParameterException fault, String... args) {
        List<ArgSpec> missing = new ArrayList<>(fault.getMissing());
        if (missing.size() == 1 && missing.get(0) instanceof PositionalParamSpec first) {
            for (ArgSpec other : fault.getCommandLine().getCommandSpec().args()) {
                boolean given = other instanceof PositionalParamSpec parameter
                        ? parameter.index().min() <= first.index().min()
                        : isGiven((OptionSpec) other, args);
                if (other.required() && !given) {
                    missing.add(other);
                }
            }
        }
        return missing;
    }

    private static boolean isGiven(OptionSpec option, String... args) {
        for (String name : option.names()) {
            for (String arg : args) {
                if (arg.equals(name) || arg.startsWith(name + "=")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Message missing(List<ArgSpec> missing) {
        if (missing.size() == 1 && missing.get(0).isOption() && !missing.get(0).required()) {
            ArgSpec option = missing.get(0);
            return new Message(
                    name(option) + " 后面缺少 " + option.paramLabel(), name(option) + " needs " + option.paramLabel());
        }
        List<String> names = new ArrayList<>();
        for (ArgSpec arg : missing) {
            names.add(arg.isOption() ? name(arg) + " " + arg.paramLabel() : arg.paramLabel());
        }
        return new Message("缺少 " + String.join("、", names), "missing: " + String.join(", ", names));
    }

    private static Message badValue(ArgSpec arg, String given) {
        String value = Message.printable(given);
        Message expected = expected(arg.type());
        return new Message(
                name(arg) + " 的值「" + value + "」无效" + expected.zh(),
                "the value \"" + value + "\" of " + name(arg) + " is invalid" + expected.en());
    }

    private static Message expected(Class<?> type) {
        if (type.isEnum()) {
            StringJoiner names = new StringJoiner(", ");
            for (Object constant : type.getEnumConstants()) {
                names.add(constant.toString().toLowerCase(Locale.ROOT));
            }
            return new Message("：应为其中之一：" + names, ": expected one of " + names);
        }
        if (type == int.class) {
            return new Message("：应为整数", ": expected a whole number");
        }
        if (type == Duration.class) {
            return new Message("：应形如 30s 或 2m", ": expected the like of 30s or 2m");
        }
        return type == Instant.class
                ? new Message("：应形如 2026-01-31T08:00:00Z", ": expected the like of 2026-01-31T08:00:00Z")
                : new Message("", "");
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
