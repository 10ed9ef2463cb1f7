package dev.weft.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs the program in a virtual machine of its own, and reads what it left. */
final class Child {
    private Child() {}

    /** Returns a builder of a process that runs a class with the path of this test. */
    static ProcessBuilder of(Class<?> main, List<String> options, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** Returns every file below a folder as one character a byte, without the state and the lock of a run. */
    static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith(".weft-")) {
                    files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    /** Fails with the names of the files that differ, rather than with all their text. */
    static List<String> differing(SortedMap<String, String> one, SortedMap<String, String> other) {
        List<String> names = new ArrayList<>();
        one.forEach((name, text) -> {
            if (!text.equals(other.get(name))) {
                names.add(name);
            }
        });
        other.keySet().stream().filter(name -> !one.containsKey(name)).forEach(names::add);
        return names;
    }
}
