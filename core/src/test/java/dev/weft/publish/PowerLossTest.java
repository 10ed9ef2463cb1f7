package dev.weft.publish;

import static dev.weft.publish.Fakes.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.weft.model.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power fails at any moment of a durable run. Of what was not forced to the disk, whatever a file system may keep is
 * kept: names without bytes, bytes without names, the later without the earlier. Every file is old or new and whole, and the
 * next run completes it; of a run that ended nothing is missing.
 *
 * <p>One moment in seven is tried, and every one with {@code -Dweft.faults=each}.
 */
class PowerLossTest {
    private static final int STRIDE = System.getProperty("weft.faults", "").isEmpty() ? 7 : 1;

    private static final List<Article> BEFORE = Fakes.articles(6);

    @TempDir
    private Path folder;

    private MemoryFiles empty;
    private MemoryFiles before;
    private ArticleSource source;
    private SortedMap<String, String> old;
    private SortedMap<String, String> fresh;

    /** Two gone, one changed, some as they were, two new. */
    private static List<Article> after() {
        List<Article> articles = new ArrayList<>(BEFORE.subList(2, BEFORE.size()));
        articles.set(1, Fakes.article(3, "改过的标题"));
        articles.add(Fakes.article(6));
        articles.add(Fakes.article(7));
        return articles;
    }

    @BeforeEach
    void bothEditions() throws IOException {
        Path root = folder.toRealPath();
        empty = new MemoryFiles(root);
        source = lines(folder.resolve("before.jsonl"), BEFORE);
        before = empty.copy();
        publish(before);
        old = documents(before);
        source = lines(folder.resolve("after.jsonl"), after());
        MemoryFiles clean = empty.copy();
        publish(clean);
        fresh = documents(clean);
        assertThat(old).isNotEqualTo(fresh);
    }

    private void publish(MemoryFiles files) throws IOException {
        Fakes.publisher()
                .threads(1)
                .build()
                .publish(
                        source,
                        FolderTarget.builder(folder).on(files).durable(true).build());
    }

    private static boolean isHidden(String name) {
        return name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private static SortedMap<String, String> documents(MemoryFiles files) {
        SortedMap<String, String> documents = new TreeMap<>(files.texts());
        documents.keySet().removeIf(PowerLossTest::isHidden);
        return documents;
    }

    /** What becomes of a step that was not forced to the disk. */
    private enum Fate {
        KEPT,
        LOST,
        /** A file is as long as it was to be, and has no bytes yet. */
        EMPTIED
    }

    /** How a file system deals with what was not forced. */
    private interface Keeping {
        Fate of(MemoryFiles.Step step, int number);
    }

    private static final List<Keeping> WAYS = List.of(
            (step, number) -> Fate.KEPT,
            (step, number) -> Fate.LOST,
            (step, number) -> step instanceof MemoryFiles.Step.Name ? Fate.KEPT : Fate.LOST,
            (step, number) -> step instanceof MemoryFiles.Step.Name ? Fate.KEPT : Fate.EMPTIED,
            (step, number) -> step instanceof MemoryFiles.Step.Name ? Fate.LOST : Fate.KEPT,
            (step, number) -> Fate.values()[new Random(number).nextInt(3)],
            (step, number) -> Fate.values()[new Random(number + 100_000).nextInt(3)],
            (step, number) -> Fate.values()[new Random(number + 200_000).nextInt(2)]);

    /** A run that is recorded. */
    private final class Recording {
        private final SortedMap<Path, MemoryFiles.Node> names;
        private final Map<MemoryFiles.Node, byte[]> contents = new HashMap<>();
        private final Map<MemoryFiles.Node, Long> modified = new HashMap<>();
        private final List<MemoryFiles.Step> steps;

        Recording(MemoryFiles start) throws IOException {
            MemoryFiles running = start.copy();
            names = running.names();
            names.values().forEach(node -> {
                contents.put(node, node.content());
                modified.put(node, node.modified());
            });
            publish(running);
            steps = running.journal();
            assertThat(documents(running)).isEqualTo(fresh);
        }

        /** Returns what is on the disk if the power fails after so many steps. */
        MemoryFiles cut(int end, Keeping keeping) {
            Map<Object, Integer> forced = new HashMap<>();
            for (int i = 0; i < end; i++) {
                if (steps.get(i) instanceof MemoryFiles.Step.Force force) {
                    forced.put(force.node(), i);
                } else if (steps.get(i) instanceof MemoryFiles.Step.ForceFolder force) {
                    forced.put(force.folder(), i);
                }
            }
            SortedMap<Path, MemoryFiles.Node> left = new TreeMap<>(names);
            Map<MemoryFiles.Node, byte[]> bytes = new HashMap<>(contents);
            Map<MemoryFiles.Node, Long> times = new HashMap<>(modified);
            for (int i = 0; i < end; i++) {
                if (steps.get(i) instanceof MemoryFiles.Step.Name name) {
                    Path parent = name.path().getParent();
                    if (forced.getOrDefault(parent, -1) > i || keeping.of(name, i) != Fate.LOST) {
                        apply(name, left);
                    }
                } else if (steps.get(i) instanceof MemoryFiles.Step.Data data) {
                    Fate fate = forced.getOrDefault(data.node(), -1) > i ? Fate.KEPT : keeping.of(data, i);
                    times.put(data.node(), data.modified());
                    if (fate != Fate.LOST) {
                        byte[] was = bytes.getOrDefault(data.node(), new byte[0]);
                        bytes.put(data.node(), written(was, data, fate));
                    }
                }
            }
            return disk(left, bytes, times);
        }

        private static void apply(MemoryFiles.Step.Name name, SortedMap<Path, MemoryFiles.Node> left) {
            MemoryFiles.Node node = name.node();
            Path was = name.before();
            if (was != null && left.get(was) == node) {
                left.remove(was);
            }
            if (node == null) {
                left.remove(name.path());
            } else {
                left.put(name.path(), node);
            }
        }

        private static byte[] written(byte[] was, MemoryFiles.Step.Data data, Fate fate) {
            byte[] more = data.bytes();
            if (more == null) {
                return Arrays.copyOf(was, Math.min(was.length, data.at()));
            }
            byte[] now = Arrays.copyOf(was, Math.max(was.length, data.at() + more.length));
            if (fate == Fate.KEPT) {
                System.arraycopy(more, 0, now, data.at(), more.length);
            }
            return now;
        }

        private MemoryFiles disk(
                SortedMap<Path, MemoryFiles.Node> left,
                Map<MemoryFiles.Node, byte[]> bytes,
                Map<MemoryFiles.Node, Long> times) {
            MemoryFiles disk = empty.copy();
            left.forEach((path, node) -> {
                if (disk.names().containsKey(path.getParent())) {
                    byte[] content = bytes.getOrDefault(node, new byte[0]);
                    disk.put(path, node.isFolder(), content, times.getOrDefault(node, node.modified()));
                }
            });
            return disk;
        }
    }

    private void failAtEveryMoment(MemoryFiles start) throws IOException {
        Recording recording = new Recording(start);
        Set<Map<String, String>> seen = new HashSet<>();
        int end = recording.steps.size();
        for (int at = 0; at < end; at += STRIDE) {
            for (int way = 0; way < WAYS.size(); way++) {
                MemoryFiles disk = recording.cut(at, WAYS.get(way));
                if (seen.add(disk.texts())) {
                    String when = "step " + at + " of " + end + ", way " + way;
                    assertOldOrNew(documents(disk), when);
                    complete(disk, when);
                }
            }
        }
        for (int way = 0; way < WAYS.size(); way++) {
            MemoryFiles disk = recording.cut(end, WAYS.get(way));
            assertThat(documents(disk)).as("after the run, way " + way).isEqualTo(fresh);
            complete(disk, "after the run, way " + way);
        }
    }

    private void assertOldOrNew(SortedMap<String, String> documents, String when) {
        documents.forEach((name, text) -> {
            if (!text.equals(old.get(name)) && !text.equals(fresh.get(name))) {
                fail(when + ": " + name + " is neither old nor new: \"" + text + "\"");
            }
        });
    }

    private void complete(MemoryFiles disk, String when) throws IOException {
        publish(disk);
        assertThat(documents(disk)).as("completed after " + when).isEqualTo(fresh);
        Set<String> hidden = new HashSet<>(disk.texts().keySet());
        hidden.removeIf(name -> !isHidden(name));
        assertThat(hidden).as("left after " + when).containsExactlyInAnyOrder(".weft-lock", ".weft-state");
    }

    @Test
    void ofAFirstRunNothingIsLost() throws IOException {
        failAtEveryMoment(empty);
    }

    @Test
    void ofAnUpdateNothingIsLost() throws IOException {
        failAtEveryMoment(before);
    }

    @Test
    void ofARunThatGoesOnNothingIsLost() throws IOException {
        Recording stopped = new Recording(before);
        failAtEveryMoment(stopped.cut(stopped.steps.size() * 2 / 3, WAYS.get(0)));
    }
}
