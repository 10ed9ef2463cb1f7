package dev.weft.spark.material;

import com.google.common.hash.Hashing;
import dev.weft.finding.Finding;
import dev.weft.model.Publication;
import dev.weft.publish.ArticleSource;
import dev.weft.publish.FolderTarget;
import dev.weft.publish.Publisher;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The publication's own files, which the driver alone handles, as {@code Publisher} does: pictures lose what a camera noted,
 * and get narrower copies. They are made in a folder of the driver's, and put in their places when the plan has them.
 */
public final class FilesStage implements Closeable {
    /** How the copy of a picture is called: {@code hall-960w.jpg} of {@code hall.jpg}. */
    private static final Pattern COPY = Pattern.compile("(.*)-(\\d+)w(\\.[^./]*)");

    private final java.nio.file.Path work;
    private final SiteFolder folder;

    private FilesStage(java.nio.file.Path work, SiteFolder folder) {
        this.work = work;
        this.folder = folder;
    }

    /** Prepares the files of a publication; none where it names no folder. */
    static FilesStage of(Storage storage, Publication publication, Optional<Path> folder, Consumer<Finding> findings)
            throws IOException {
        java.nio.file.Path work = Files.createTempDirectory("weft-files");
        if (folder.isEmpty()) {
            return new FilesStage(work, SiteFolder.none(storage));
        }
        java.nio.file.Path source = local(storage, folder.get(), work);
        java.nio.file.Path made = Files.createDirectory(work.resolve("made"));
        Publisher.builder(Site.of(publication, List.of()))
                .files(source)
                .findings(finding -> {
                    if (finding.code().equals("publish.file-unsafe")
                            || finding.code().startsWith("publish.picture-")) {
                        findings.accept(finding);
                    }
                })
                .build()
                .publish(ArticleSource.of(List.of()), FolderTarget.of(made));
        return new FilesStage(work, look(storage, publication, folder.get(), source, made));
    }

    /** Returns a folder as it is on this machine's disk. */
    private static java.nio.file.Path local(Storage storage, Path folder, java.nio.file.Path work) throws IOException {
        Path qualified = storage.qualified(folder.toString());
        if (Storage.isLocal(qualified)) {
            return java.nio.file.Path.of(qualified.toUri().getPath());
        }
        java.nio.file.Path copy = work.resolve("source");
        FileSystem system = storage.of(qualified);
        system.copyToLocalFile(false, qualified, new Path(copy.toUri()), true);
        return copy;
    }

    /** Looks at what was made: what is no file of the publication is a copy of one. */
    private static SiteFolder look(
            Storage storage, Publication publication, Path folder, java.nio.file.Path source, java.nio.file.Path made)
            throws IOException {
        Map<String, SiteFolder.Entry> files = new HashMap<>();
        Map<String, SortedMap<String, Integer>> copies = new HashMap<>();
        for (String name : names(made)) {
            java.nio.file.Path original = source.resolve(name);
            Matcher copy = COPY.matcher(name);
            if (Files.isRegularFile(original)) {
                long fingerprint = Hashing.farmHashFingerprint64()
                        .hashBytes(Files.readAllBytes(original))
                        .asLong();
                files.put(name, new SiteFolder.Entry(new Path(folder, name).toString(), fingerprint));
            } else if (copy.matches()) {
                copies.computeIfAbsent(copy.group(1) + copy.group(3), added -> new TreeMap<>())
                        .put(name, Integer.valueOf(copy.group(2)));
            }
        }
        return SiteFolder.of(storage, files, copies, publication.base());
    }

    private static List<String> names(java.nio.file.Path made) throws IOException {
        try (Stream<java.nio.file.Path> all = Files.walk(made)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> made.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(name -> !name.startsWith(".weft-"))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the files, for whoever makes pages. */
    public SiteFolder folder() {
        return folder;
    }

    /** Puts the files in their places, but for those that the plan has no place for; returns {@link Records#MADE}. */
    public List<Row> write(Predicate<SitePath> wanted, Sink.Factory sinks) throws IOException {
        List<Row> rows = new ArrayList<>();
        java.nio.file.Path made = work.resolve("made");
        if (!Files.isDirectory(made)) {
            return rows;
        }
        try (Sink sink = sinks.open("files", 0)) {
            for (String name : names(made)) {
                if (wanted.test(new SitePath(name))) {
                    rows.add(write(name, Files.readAllBytes(made.resolve(name)), sink));
                }
            }
            sink.finish();
        }
        return rows;
    }

    private static Row write(String name, byte[] bytes, Sink sink) throws IOException {
        String type = Optional.ofNullable(URLConnection.guessContentTypeFromName(name))
                .orElse("application/octet-stream");
        List<Finding> findings = new ArrayList<>();
        boolean there = sink.write(name, type, bytes, findings::add);
        List<Row> files = there ? List.of(RowFactory.create(name, (long) bytes.length)) : List.of();
        return Records.made("file " + name, 0, false, files, findings);
    }

    @Override
    public void close() throws IOException {
        try (Stream<java.nio.file.Path> all = Files.walk(work)) {
            for (java.nio.file.Path file :
                    all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
