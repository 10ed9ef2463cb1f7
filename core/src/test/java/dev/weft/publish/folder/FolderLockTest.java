package dev.weft.publish.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real programs, each with a virtual machine of its own: one at a time is in a folder. */
class FolderLockTest {
    private static final String HELD = "held";

    @TempDir
    private Path folder;

    private final List<Program> programs = new ArrayList<>();
    private Path site;

    @BeforeEach
    void makeFolder() throws IOException {
        site = Files.createDirectory(folder.resolve("site")).toRealPath();
    }

    @AfterEach
    void endPrograms() throws Exception {
        for (Program program : programs) {
            program.process.destroyForcibly().waitFor();
        }
    }

    /** A program that does what it is told, a line at a time, and answers each line. */
    private static final class Program {
        private final Process process;
        private final BufferedReader said;
        private final PrintStream told;

        Program(Process process) {
            this.process = process;
            said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            told = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        }

        String ask(String line) throws IOException {
            told.print(line + "\n");
            told.flush();
            return String.valueOf(said.readLine());
        }

        String take(Path place) throws IOException {
            return ask("take " + place);
        }

        String release() throws IOException {
            return ask("release");
        }

        String isBusy() {
            return "busy " + process.pid();
        }
    }

    private Program start() throws IOException {
        Program program = new Program(new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        classPath(),
                        FolderLockTest.class.getName())
                .redirectErrorStream(true)
                .start());
        programs.add(program);
        return program;
    }

    /** What a program does that is told to. */
    @SuppressWarnings("SystemOut") // the answers are read by the test
    public static void main(String[] arguments) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Folder held = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", 3);
            switch (words[0]) {
                case "take" -> {
                    String answer = HELD;
                    try {
                        held = new Folder(Path.of(words[1]), false, FileOperations.SYSTEM);
                    } catch (FolderException busy) {
                        answer = answer(busy);
                    }
                    System.out.println(answer);
                }
                case "contend" -> System.out.println(contend(Path.of(words[1]), Integer.parseInt(words[2])));
                default -> {
                    if (held != null) {
                        held.close();
                    }
                    System.out.println("released");
                }
            }
        }
    }

    private static String answer(FolderException fault) {
        String message = String.valueOf(fault.getMessage());
        int at = message.indexOf("(process ");
        return at < 0 ? message : "busy " + message.substring(at + 9, message.indexOf(')', at));
    }

    /** Takes a folder so many times, and says whether anyone else was in it meanwhile. */
    private static String contend(Path place, int times) throws IOException {
        for (int taken = 0; taken < times; ) {
            try (Folder held = new Folder(place, false, FileOperations.SYSTEM)) {
                Path inside = Files.createFile(held.path("inside"));
                Files.delete(inside);
                taken++;
            } catch (FileAlreadyExistsException another) {
                return "not alone";
            } catch (FolderException busy) {
                Thread.onSpinWait();
            }
        }
        return "alone";
    }

    private static String classPath() {
        List<String> parts = new ArrayList<>();
        for (String name : List.of("java.class.path", "jdk.module.path")) {
            String value = System.getProperty(name, "");
            if (!value.isEmpty()) {
                parts.add(value);
            }
        }
        parts.add(Path.of("target", "test-classes").toAbsolutePath().toString());
        return String.join(File.pathSeparator, parts);
    }

    @Test
    void oneProgramAtATimeHoldsAFolder() throws IOException {
        Program first = start();
        Program second = start();
        assertThat(first.take(site)).isEqualTo(HELD);
        assertThat(second.take(site)).isEqualTo(first.isBusy());
        assertThat(second.take(site)).as("after one try").isEqualTo(first.isBusy());
        assertThat(first.release()).isEqualTo("released");
        assertThat(second.take(site)).isEqualTo(HELD);
        assertThat(first.take(site)).isEqualTo(second.isBusy());
    }

    @Test
    void whatFailsWithinTheProgramThatHoldsLetsNobodyElseIn() throws IOException {
        Program first = start();
        Program second = start();
        assertThat(first.take(site)).isEqualTo(HELD);
        assertThat(first.take(site)).isEqualTo(first.isBusy());
        assertThat(second.take(site)).isEqualTo(first.isBusy());
    }

    @Test
    void aKilledProgramHoldsNothing() throws Exception {
        Program first = start();
        Program second = start();
        assertThat(first.take(site)).isEqualTo(HELD);
        assertThat(second.take(site)).isEqualTo(first.isBusy());
        first.process.destroyForcibly().waitFor();
        assertThat(second.take(site)).isEqualTo(HELD);
    }

    @Test
    void aFolderIsOneWhateverItIsCalled() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), site);
        Path roundabout = site.resolve("..").resolve("link").resolve(".");
        Program first = start();
        Program second = start();
        assertThat(first.take(link)).isEqualTo(HELD);
        assertThat(second.take(site)).isEqualTo(first.isBusy());
        assertThat(first.take(roundabout)).isEqualTo(first.isBusy());
        assertThat(second.take(roundabout)).isEqualTo(first.isBusy());
    }

    @Test
    void aMountedFolderIsTheOneItShows() throws Exception {
        Path mounted = Files.createDirectory(folder.resolve("mounted"));
        assumeTrue(run("mount", "--bind", site.toString(), mounted.toString()), "mounting is not permitted");
        try {
            Program first = start();
            Program second = start();
            assertThat(first.take(site)).isEqualTo(HELD);
            assertThat(first.take(mounted)).isEqualTo(first.isBusy());
            assertThat(second.take(mounted)).isEqualTo(first.isBusy());
        } finally {
            endPrograms();
            run("umount", mounted.toString());
        }
    }

    @Test
    void aFolderIsOneInWhicheverCaseItIsCalled() throws IOException {
        Path upper = folder.resolve("SITE");
        assumeTrue(Files.exists(upper), "the file system minds case");
        Program first = start();
        Program second = start();
        assertThat(first.take(site)).isEqualTo(HELD);
        assertThat(first.take(upper)).isEqualTo(first.isBusy());
        assertThat(second.take(upper)).isEqualTo(first.isBusy());
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    @Test
    void nobodyIsLetInWhileManyComeAndGo() throws Exception {
        List<Program> many = List.of(start(), start(), start(), start());
        for (Program program : many) {
            program.told.print("contend " + site + " 200\n");
            program.told.flush();
        }
        for (Program program : many) {
            assertThat(program.said.readLine()).isEqualTo("alone");
        }
    }

    @Test
    void aCopyOfTheLibraryInTheSameProgramIsAnotherThatMustWait() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(urls(), null);
                Folder held = new Folder(site, false, FileOperations.SYSTEM)) {
            var taking = loader.loadClass(FolderLockTest.class.getName()).getMethod("take", Path.class);
            taking.setAccessible(true);
            String pid = Long.toString(ProcessHandle.current().pid());
            assertThat(taking.invoke(null, site)).isEqualTo("busy " + pid);
            assertThat(held.isFresh()).isTrue();
            assertThat(start().take(site)).isEqualTo("busy " + pid);
        }
        assertThat(start().take(site)).isEqualTo(HELD);
    }

    /** Tries to take a folder, and gives it back at once. */
    public static String take(Path place) throws IOException {
        try {
            new Folder(place, false, FileOperations.SYSTEM).close();
            return HELD;
        } catch (FolderException busy) {
            return answer(busy);
        }
    }

    private static URL[] urls() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String part : classPath().split(File.pathSeparator, 0)) {
            urls.add(Path.of(part).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    @Test
    void anEmptyFileStaysWhichHidesNoFault() throws IOException {
        try (Folder held = new Folder(site, false, FileOperations.SYSTEM)) {
            assertThat(held.isFresh()).isTrue();
        }
        assertThat(site.resolve(".weft-lock")).isEmptyFile();
        try (Folder held = new Folder(site, false, FileOperations.SYSTEM)) {
            assertThat(held.isFresh()).isTrue();
        }
        Files.delete(site.resolve(".weft-lock"));
        Files.createDirectory(site.resolve(".weft-lock"));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> new Folder(site, false, FileOperations.SYSTEM))
                    .isInstanceOf(FolderException.class)
                    .hasMessageContaining(site.toString());
        }
    }
}
