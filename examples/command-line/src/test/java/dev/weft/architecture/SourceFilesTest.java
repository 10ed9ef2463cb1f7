package dev.weft.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What class files do not tell. */
class SourceFilesTest {
    private static final int MOST_LINES = 650;
    private static final int MOST_METHOD_LINES = 65;

    /** Maven runs tests in the folder of their module. */
    private static final Path REPOSITORY = Path.of("../..");

    @Test
    void noFileGrowsWithoutEnd() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).as("sources found").isNotEmpty();

        List<String> tooLong = new ArrayList<>();
        for (Path source : sources) {
            int lines = Files.readAllLines(source).size();
            if (lines > MOST_LINES) {
                tooLong.add(REPOSITORY.relativize(source) + " has " + lines + " lines");
            }
        }
        assertThat(tooLong)
                .as("a file is one thing, and is read in one sitting")
                .isEmpty();
    }

    @Test
    void noMethodGrowsWithoutEnd() throws IOException {
        List<Path> main = sources().stream()
                .filter(file -> file.toString().contains("src/main/"))
                .toList();
        assertThat(methodsOver(MOST_METHOD_LINES, main))
                .as("a method fits a screen")
                .isEmpty();
        assertThat(methodsOver(20, main)).as("methods are looked at").hasSizeGreaterThan(20);
    }

    private static List<String> methodsOver(int most, List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> tooLong = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, problem -> {}, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree file : task.parse()) {
                String text = file.getSourceFile().getCharContent(true).toString();
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        long start = positions.getStartPosition(file, method);
                        long end = positions.getEndPosition(file, method);
                        int lines = start < 0 || end < 0 ? 0 : lines(text.substring((int) start, (int) end));
                        if (lines > most) {
                            tooLong.add(file.getSourceFile().getName() + ": " + method.getName() + " has " + lines);
                        }
                        return super.visitMethod(method, null);
                    }
                }.scan(file, null);
            }
        }
        return tooLong;
    }

    /** Counts lines; names in a list, one a line as the formatter has them, are taken in at a glance and do not count. */
    private static int lines(String method) {
        return (int) method.lines()
                .map(String::strip)
                .filter(line -> !line.matches("(case )?\"[^\"]*\",?"))
                .count();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.find(
                REPOSITORY,
                Integer.MAX_VALUE,
                (file, attributes) -> file.toString().endsWith(".java"))) {
            return files.filter(file -> file.toString().contains("src"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }
}
