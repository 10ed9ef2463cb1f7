package dev.weft.publish.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.finding.Finding;
import dev.weft.finding.Message;
import dev.weft.finding.Severity;
import dev.weft.publish.fingerprint.Fingerprints;
import dev.weft.publish.folder.FolderLedger.Change;
import dev.weft.publish.folder.FolderLedger.NewFile;
import dev.weft.publish.folder.FolderLedger.Standing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one run after the other does to a folder. */
class FolderLedgerTest {
    private static final Finding WITHIN = at("in.jsonl:7");
    private static final Finding ELSEWHERE = at("other:1");

    @TempDir
    private Path temporary;

    private Path site;
    private final List<String> told = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final FolderLedger.Listener listener = new FolderLedger.Listener() {
        @Override
        public void wrote(String name, long bytes) {
            told.add("wrote " + name + " " + bytes);
        }

        @Override
        public void kept(String name, long bytes) {
            told.add("kept " + name + " " + bytes);
        }

        @Override
        public void removed(String name) {
            told.add("removed " + name);
        }
    };

    @BeforeEach
    void name() {
        site = temporary.resolve("site");
    }

    private static Finding at(String origin) {
        return new Finding(
                Severity.WARNING, "a.code", "article", "/path", "format", origin, new Message("中文", "English"));
    }

    private FolderLedger open(boolean durable, boolean verifying, FileOperations files) throws IOException {
        told.clear();
        findings.clear();
        return new FolderLedger(site, durable, verifying, files, listener, findings::add);
    }

    private FolderLedger open() throws IOException {
        return open(false, false, FileOperations.SYSTEM);
    }

    private FolderLedger verifying() throws IOException {
        return open(false, true, FileOperations.SYSTEM);
    }

    /** A change named for its first file; of files given as name and content in turn. */
    private static Change change(long fingerprint, String... files) {
        List<NewFile> made = new ArrayList<>();
        for (int i = 0; i < files.length; i += 2) {
            made.add(new NewFile(files[i], files[i + 1].getBytes(StandardCharsets.UTF_8)));
        }
        return new Change("key " + files[0], fingerprint, "in.jsonl", made, List.of(WITHIN, ELSEWHERE));
    }

    private List<String> run(FolderLedger ledger, Change... changes) throws IOException {
        try (ledger) {
            ledger.commit(List.of(changes), findings::add);
            ledger.finish();
        }
        return List.copyOf(told);
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path path : all.filter(one -> !one.equals(site)).toList()) {
                String name = site.relativize(path).toString();
                if (!name.startsWith(".weft-")) {
                    content.put(name, Files.isDirectory(path) ? "/" : Files.readString(path));
                }
            }
        }
        return content;
    }

    private Path state() {
        return site.resolve(".weft-state");
    }

    @Test
    void aRunWritesWhatIsNotThereAndTheNextLeavesIt() throws IOException {
        Change change = change(1, "a/b.txt", "one", "c.txt", "");
        assertThat(run(open(), change)).containsExactly("wrote a/b.txt 3", "wrote c.txt 0");
        assertThat(content()).isEqualTo(Map.of("a", "/", "a/b.txt", "one", "c.txt", ""));
        Files.setLastModifiedTime(site.resolve("c.txt"), FileTime.fromMillis(5_000));
        assertThat(run(open(), change)).containsExactly("kept a/b.txt 3", "kept c.txt 0");
        assertThat(Files.getLastModifiedTime(site.resolve("c.txt"))).isEqualTo(FileTime.fromMillis(5_000));
        assertThat(findings).isEmpty();
        try (Stream<Path> own = Files.list(site)) {
            assertThat(own.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(".weft-lock", ".weft-state", "a", "c.txt");
        }
    }

    @Test
    void whatIsOtherThanItShouldBeIsWritten() throws IOException {
        run(open(), change(1, "a", "one", "b", "two", "c", "three", "d", "four"));
        Files.delete(site.resolve("a"));
        Files.writeString(site.resolve("b"), "longer");
        Files.writeString(site.resolve("d"), "fORE");
        assertThat(run(open(), change(1, "a", "one", "b", "two", "c", "THREE", "d", "four")))
                .containsExactly("wrote a 3", "wrote b 3", "wrote c 5", "wrote d 4");
        assertThat(content()).isEqualTo(Map.of("a", "one", "b", "two", "c", "THREE", "d", "four"));
    }

    @Test
    void onlyARunThatVerifiesReadsWhatLooksTheSame() throws IOException {
        run(open(), change(1, "a", "one"));
        FileTime time = Files.getLastModifiedTime(site.resolve("a"));
        Files.writeString(site.resolve("a"), "ONE");
        Files.setLastModifiedTime(site.resolve("a"), time);
        assertThat(run(open(), change(1, "a", "one"))).containsExactly("kept a 3");
        try (FolderLedger ledger = verifying()) {
            assertThat(ledger.standing("key a", 1)).isEmpty();
        }
        assertThat(run(verifying(), change(1, "a", "one"))).containsExactly("wrote a 3");
        assertThat(run(verifying(), change(1, "a", "one"))).containsExactly("kept a 3");
        try (FolderLedger ledger = verifying()) {
            assertThat(ledger.standing("key a", 1)).isPresent();
        }
    }

    @Test
    void whatARunNoLongerMakesIsRemovedWithTheFoldersLeftEmpty() throws IOException {
        run(open(), change(1, "a/b/c", "1", "a/d", "2", "e/f", "3", "g", "4"));
        Files.writeString(site.resolve("e/strangers"), "5");
        Files.delete(site.resolve("g"));
        assertThat(run(open(), change(1, "a/d", "2"))).containsExactly("kept a/d 1", "removed a/b/c", "removed e/f");
        assertThat(content()).isEqualTo(Map.of("a", "/", "a/d", "2", "e", "/", "e/strangers", "5"));
        assertThat(run(open())).containsExactly("removed a/d");
        assertThat(content()).isEqualTo(Map.of("e", "/", "e/strangers", "5"));
    }

    @Test
    void whatStandsIsTakenOverWithItsFindings() throws IOException {
        run(open(), change(7, "a", "one", "b/c", "two"), change(Fingerprints.UNKNOWN, "d", "three"));
        try (FolderLedger ledger = open()) {
            assertThat(ledger.standing("key a", 8)).isEmpty();
            assertThat(ledger.standing("key b", 7)).isEmpty();
            assertThat(ledger.standing("key d", Fingerprints.UNKNOWN)).isEmpty();
            Standing standing = ledger.standing("key a", 7).orElseThrow();
            assertThat(standing.names()).containsExactly("a", "b/c");
            assertThat(standing.keep("moved.jsonl")).containsExactly(at("moved.jsonl:7"), ELSEWHERE);
            ledger.finish();
        }
        assertThat(told).containsExactly("kept a 3", "kept b/c 3", "removed d");
        try (FolderLedger ledger = open()) {
            assertThat(ledger.standing("key a", 7)).as("in the run after").isPresent();
        }
    }

    @Test
    void whatWasTouchedDoesNotStand() throws IOException {
        run(open(), change(7, "a/b", "one"));
        Files.setLastModifiedTime(site.resolve("a/b"), FileTime.fromMillis(5_000));
        assertThat(stands("key a/b")).isFalse();
        Files.delete(site.resolve("a/b"));
        assertThat(stands("key a/b")).isFalse();
        Files.createDirectory(site.resolve("a/b"));
        assertThat(stands("key a/b")).isFalse();
        Files.delete(site.resolve("a/b"));
        Files.delete(site.resolve("a"));
        assertThat(stands("key a/b")).isFalse();
    }

    private boolean stands(String key) throws IOException {
        try (FolderLedger ledger = open()) {
            return ledger.standing(key, 7).isPresent();
        }
    }

    @Test
    void aStrangersFileInTheWayCostsOneFileAndIsSaid() throws IOException {
        run(open(), change(1, "x", "1"));
        Files.createDirectories(site.resolve("a"));
        Files.writeString(site.resolve("a/strangers"), "s");
        Files.writeString(site.resolve("b"), "s");
        Files.createDirectories(site.resolve("h/i"));
        Files.createDirectories(site.resolve("h/j"));
        Files.writeString(site.resolve("h/i/strangers"), "s");
        assertThat(run(open(), change(7, "a", "one", "b/c", "two", "d", "three", "h", "four")))
                .containsExactly("wrote d 5", "removed x");
        assertThat(content())
                .isEqualTo(Map.of(
                        "a",
                        "/",
                        "a/strangers",
                        "s",
                        "b",
                        "s",
                        "d",
                        "three",
                        "h",
                        "/",
                        "h/i",
                        "/",
                        "h/i/strangers",
                        "s"));
        assertThat(findings)
                .extracting(Finding::code)
                .containsOnly("publish.path-blocked")
                .hasSize(3);
        assertThat(findings)
                .extracting(finding -> finding.message().en())
                .containsExactly(
                        "\"a\" was not written: \"a\" is a folder with files that Weft did not write; no file can be written there",
                        "\"b/c\" was not written: \"b\" is a file that Weft did not write, and no folder can be made there",
                        "\"h\" was not written: \"h\" is a folder with files that Weft did not write; no file can be written there");
        assertThat(stands("key a")).as("not whole").isFalse();
        try (FolderLedger ledger = open()) {
            ledger.copy("b/f", Files.writeString(temporary.resolve("source"), "s"), 3, findings::add);
        }
        assertThat(findings).extracting(Finding::code).containsExactly("publish.path-blocked");
    }

    @Test
    void whatRunsBeforeWroteGivesWay() throws IOException {
        run(open(), change(1, "a/b/c", "1", "a/d", "2", "e", "3"));
        assertThat(run(open(), change(1, "a", "one", "e/f/g", "two")))
                .containsExactlyInAnyOrder("removed a/b/c", "removed a/d", "removed e", "wrote a 3", "wrote e/f/g 3");
        assertThat(content()).isEqualTo(Map.of("a", "one", "e", "/", "e/f", "/", "e/f/g", "two"));
        assertThat(findings).isEmpty();
        assertThat(run(open(), change(1, "a/h", "one"))).containsExactly("removed a", "wrote a/h 3", "removed e/f/g");
    }

    @Test
    void aSymbolicLinkIsNotFollowed() throws IOException {
        run(open(), change(1, "x/a", "1", "y", "2"));
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("a"), "outside");
        Files.delete(site.resolve("x/a"));
        Files.delete(site.resolve("x"));
        Files.createSymbolicLink(site.resolve("x"), outside);
        Files.delete(site.resolve("y"));
        Files.createSymbolicLink(site.resolve("y"), outside.resolve("a"));
        assertThatThrownBy(() -> run(open(), change(2, "x/b", "1")))
                .isInstanceOf(FolderException.class)
                .hasMessage("\"" + site.toRealPath().resolve("x") + "\" is a symbolic link, expected a folder");
        assertThat(run(open(), change(2, "y", "2"))).containsExactly("wrote y 1");
        assertThat(site.resolve("y")).isRegularFile().hasContent("2");
        assertThat(outside.resolve("a")).hasContent("outside");
    }

    @Test
    void aFileIsCopiedUnlessItStands() throws IOException {
        byte[] bytes = new byte[300_000];
        new Random(5).nextBytes(bytes);
        Path source = Files.write(temporary.resolve("source"), bytes);
        String[] done = {"wrote", "kept", "wrote"};
        for (int i = 0; i < done.length; i++) {
            try (FolderLedger ledger = open()) {
                ledger.copy("files/a", source, 3 + i / 2, findings::add);
                ledger.finish();
            }
            assertThat(site.resolve("files/a")).hasBinaryContent(bytes);
            assertThat(told).containsExactly(done[i] + " files/a 300000");
        }
        try (FolderLedger ledger = open(false, true, FileOperations.SYSTEM)) {
            ledger.copy("files/a", source, 4, findings::add);
            assertThat(told).containsExactly("kept files/a 300000");
        }
        run(open());
        assertThat(content()).isEmpty();
    }

    @Test
    void aRunAfterOneThatWasStoppedKnowsWhatThatWrote() throws IOException {
        run(open(), change(1, "a", "1"), change(1, "b", "2"));
        try (FolderLedger stopped = open()) {
            stopped.commit(List.of(change(2, "c/d", "3")), findings::add);
            stopped.commit(List.of(change(2, "a", "4")), findings::add);
        }
        Files.writeString(site.resolve("c/.d.weft"), "half-written");
        Files.writeString(site.resolve("c/.e.weft"), "a stranger's");
        try (FolderLedger ledger = open()) {
            assertThat(ledger.standing("key c/d", 2)).isPresent();
            assertThat(ledger.standing("key a", 2)).isPresent();
            assertThat(ledger.standing("key b", 1)).isPresent();
        }
        assertThat(site.resolve("c/.d.weft")).doesNotExist();
        assertThat(run(open(), change(1, "b", "2"))).containsExactlyInAnyOrder("kept b 1", "removed a", "removed c/d");
        assertThat(content()).isEqualTo(Map.of("b", "2", "c", "/", "c/.e.weft", "a stranger's"));
        assertThat(findings).isEmpty();
    }

    @Test
    void whatWasMeantToBeWrittenIsRemovedWhereItsRunWasStopped() throws IOException {
        Folder folder = new Folder(site, false, FileOperations.SYSTEM);
        FolderState state = new FolderState(folder, false, findings::add);
        state.intend(List.of("a/b"));
        folder.write("a/b", new byte[1]);
        state.close();
        folder.close();
        assertThat(run(open(), change(1, "c", "1"))).containsExactly("wrote c 1", "removed a/b");
        assertThat(content()).isEqualTo(Map.of("c", "1"));
    }

    @Test
    void aDamagedRecordIsSaidAndCostsNoMoreThanWorkAndFilesLeft() throws IOException {
        Change[] changes = {bare(change(1, "a", "one")), bare(change(2, "b/c", "two"))};
        run(open(), changes);
        run(open(), changes);
        byte[] whole = Files.readAllBytes(state());
        for (int at = 0; at < whole.length; at++) {
            for (boolean cut : new boolean[] {true, false}) {
                byte[] bytes = cut ? Arrays.copyOf(whole, at) : whole.clone();
                if (!cut) {
                    bytes[at] ^= 0x55;
                }
                Files.write(state(), bytes);
                String tried = (cut ? "cut at " : "changed at ") + at;
                try (FolderLedger ledger = open()) {
                    for (String key : List.of("key a", "key b/c")) {
                        Optional<Standing> standing = ledger.standing(key, key.endsWith("a") ? 1 : 2);
                        assertThat(standing.map(Standing::names).orElse(List.of(key.substring(4))))
                                .as(tried)
                                .containsExactly(key.substring(4));
                    }
                    ledger.commit(List.of(changes), findings::add);
                    ledger.finish();
                }
                assertThat(told).as(tried).containsExactly("kept a 3", "kept b/c 3");
                boolean atRecord = cut && isBetweenRecords(whole, at);
                assertThat(findings.stream().map(Finding::code).toList())
                        .as(tried)
                        .isEqualTo(atRecord ? List.of() : List.of("publish.state-damaged"));
                assertThat(Files.readAllBytes(state())).as(tried).isEqualTo(whole);
            }
        }
    }

    private static Change bare(Change change) {
        return new Change(change.key(), change.fingerprint(), "", change.files(), List.of());
    }

    private static boolean isBetweenRecords(byte[] state, int at) {
        int place = "weft-state 1\n".length();
        while (place < at) {
            int length = ByteBuffer.wrap(state).getInt(place);
            place += length == 0 ? 4 : length + 8;
        }
        return place == at;
    }

    @Test
    void recordsAreReadBackAsTheyWere() {
        FolderState.StoredChange record = new FolderState.StoredChange(
                "键", -5, List.of(new FolderState.Written("名", new Folder.Stamp(1, -2), 3)), List.of(WITHIN, ELSEWHERE));
        assertThat(FolderState.StoredChange.decode(record.encode())).contains(record);
        assertThat(record.isIntent()).isFalse();
        byte[] bytes = record.encode();
        for (int length = 0; length < bytes.length; length++) {
            assertThat(FolderState.StoredChange.decode(Arrays.copyOf(bytes, length)))
                    .as("%d", length)
                    .isEmpty();
        }
        bytes[0] = (byte) 0xFF;
        assertThat(FolderState.StoredChange.decode(bytes)).isEmpty();
        FolderState.StoredChange intent = FolderState.StoredChange.intent(List.of("a", "b"));
        assertThat(FolderState.StoredChange.decode(intent.encode())).contains(intent);
        assertThat(intent.isIntent()).isTrue();
    }

    /** Writes down what is asked of the file system. */
    private final class Recorded implements FileOperations {
        private final List<String> asked = new ArrayList<>();

        private String name(Path path) {
            return temporary.relativize(path).toString();
        }

        @Override
        public FileChannel create(Path file) throws IOException {
            asked.add("create " + name(file));
            return FileOperations.super.create(file);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            asked.add("rename " + name(to));
            FileOperations.super.rename(from, to);
        }

        @Override
        public boolean delete(Path file) throws IOException {
            asked.add("delete " + name(file));
            return FileOperations.super.delete(file);
        }

        @Override
        public void force(FileChannel file) {
            asked.add("force");
        }

        @Override
        public void forceFolder(Path folder) {
            asked.add("force " + name(folder));
        }
    }

    @Test
    void whatADurableRunWritesIsOnTheDiskBeforeItHasItsName() throws IOException {
        temporary = temporary.toRealPath();
        site = temporary.resolve("x/site");
        Recorded files = new Recorded();
        run(open(true, false, files), change(1, "a/b", "1"));
        assertThat(files.asked.subList(0, 6))
                .containsExactly(
                        "create x/site/.weft-state.next",
                        "force x/site",
                        "force",
                        "create x/site/a/.b.weft",
                        "force",
                        "rename x/site/a/b");
        assertThat(files.asked.subList(6, files.asked.size() - 2))
                .containsExactlyInAnyOrder("force", "force ", "force x", "force x/site", "force x/site/a");
        assertThat(files.asked.get(6)).as("the records before the names").isEqualTo("force");
        assertThat(files.asked.subList(files.asked.size() - 2, files.asked.size()))
                .containsExactly("rename x/site/.weft-state", "force x/site");

        files.asked.clear();
        run(open(true, false, files), change(1, "c", "1"));
        assertThat(files.asked)
                .containsSubsequence(
                        "delete x/site/a/b", "delete x/site/a", "force", "force x/site", "rename x/site/.weft-state");

        files.asked.clear();
        run(open(false, false, files), change(1, "a/b", "1"));
        assertThat(files.asked).noneMatch(asked -> asked.startsWith("force"));
    }

    @Test
    void aDurableRunPutsTheJoinedRecordsOnTheDiskBeforeTheyAreNamed() throws IOException {
        temporary = temporary.toRealPath();
        site = temporary.resolve("site");
        run(open(), change(1, "a", "1"));
        open().close();
        Recorded files = new Recorded();
        open(true, false, files).close();
        assertThat(files.asked)
                .containsExactly(
                        "delete site/.weft-state.joined",
                        "delete site/.a.weft",
                        "force",
                        "rename site/.weft-state",
                        "force site",
                        "delete site/.weft-state.next",
                        "create site/.weft-state.next",
                        "force site");
    }

    @Test
    void whatAFileThatWasHalfWrittenLeftIsReplaced() throws IOException {
        run(open(), change(1, "a", "1"));
        Files.writeString(site.resolve(".b.weft"), "half");
        assertThat(run(open(), change(1, "b", "2"))).containsExactly("wrote b 1", "removed a");
        assertThat(content()).isEqualTo(Map.of("b", "2"));
    }

    @Test
    void oneRunAtATimeIsInAFolder() throws IOException {
        try (FolderLedger first = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(FolderException.class)
                    .hasMessageContaining("another run is writing")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            assertThat(first.standing("a", 1)).isEmpty();
        }
        open().close();
        assertThat(site.resolve(".weft-lock")).isEmptyFile();
    }

    @Test
    void anErrorSaysWhatCouldNotBeWrittenAndWhy() {
        assertThat(message(new IOException("disk full"))).isEqualTo("cannot write \"p\": disk full");
        assertThat(message(new AccessDeniedException("p"))).isEqualTo("cannot write \"p\": permission denied");
        assertThat(message(new FileAlreadyExistsException("p")))
                .isEqualTo("cannot write \"p\": a file of that name stands where a folder is expected");
        assertThat(message(new java.io.EOFException("x"))).isEqualTo("cannot write \"p\": EOFException: x");
        assertThat(message(new java.io.EOFException())).isEqualTo("cannot write \"p\": EOFException");
        FolderException known = FolderException.at("p", new IOException("disk full"));
        assertThat(FolderException.at("q", known)).isSameAs(known);
        assertThat(known.path()).isEqualTo("p");
        assertThat(known.bilingual()).isEqualTo(new Message("无法写入「p」：disk full", "cannot write \"p\": disk full"));
        assertThat(FolderException.at("p", new AccessDeniedException("p"))
                        .bilingual()
                        .zh())
                .isEqualTo("无法写入「p」：没有权限");
    }

    private static String message(IOException cause) {
        FolderException exception = FolderException.at("p", cause);
        assertThat(exception).hasCause(cause);
        return exception.bilingual().en();
    }

    @Test
    void aRunThatFailsAtItsBeginningGivesTheFolderBack() throws IOException {
        for (String failing : List.of("state.next", "lock", "list")) {
            FileOperations broken = new FileOperations() {
                private void fail(Path path) throws IOException {
                    if (path.toString().endsWith(failing)) {
                        throw new IOException("broken");
                    }
                }

                @Override
                public FileChannel create(Path file) throws IOException {
                    fail(file);
                    return FileOperations.super.create(file);
                }

                @Override
                public FileChannel openLock(Path file) throws IOException {
                    fail(file);
                    return FileOperations.super.openLock(file);
                }

                @Override
                public Stream<Path> list(Path folder) throws IOException {
                    fail(folder.resolve("list"));
                    return FileOperations.super.list(folder);
                }
            };
            assertThatThrownBy(() -> open(false, false, broken))
                    .isInstanceOf(FolderException.class)
                    .hasMessageContaining("broken");
            open().close();
        }
    }

    @Test
    void whatIsWrittenAtOnceIsBoundedAndWhole() throws IOException {
        byte[] bytes = new byte[FileOperations.MOST_AT_ONCE * 2 + 7];
        new Random(6).nextBytes(bytes);
        Path file = temporary.resolve("file");
        try (FileChannel channel = FileOperations.SYSTEM.create(file)) {
            FileOperations.SYSTEM.write(channel, ByteBuffer.wrap(bytes, 3, bytes.length - 3));
            FileOperations.SYSTEM.force(channel);
        }
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        expected.write(bytes, 3, bytes.length - 3);
        assertThat(file).hasBinaryContent(expected.toByteArray());
        assertThat(FileOperations.SYSTEM.attributes(temporary.resolve("missing")))
                .isNull();
        assertThat(FileOperations.SYSTEM.delete(file)).isTrue();
        assertThat(FileOperations.SYSTEM.delete(file)).isFalse();
    }
}
