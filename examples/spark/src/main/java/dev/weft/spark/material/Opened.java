package dev.weft.spark.material;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.weft.finding.Finding;
import dev.weft.publish.SitePlan;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.security.AccessControlException;

/**
 * What a request names, looked at before any task runs.
 *
 * @param site the publication with its theme and formats
 * @param files the publication's own files
 * @param splits the tasks' stretches of the input
 */
public record Opened(SiteSpec site, FilesStage files, List<List<Split>> splits) implements Closeable {
    /** Opens what a request names; says in both languages what cannot be. */
    public static Opened of(Request request, Storage storage, Consumer<Finding> findings) throws IOException {
        Path publication = storage.qualified(request.publication());
        byte[] json = reading(request.publication(), () -> {
            FileStatus status = storage.of(publication).getFileStatus(publication);
            if (!status.isFile()) {
                throw new UsageException(
                        "「" + request.publication() + "」不是普通文件：出版物应为文件，旁边是它的其他文件",
                        "\"" + request.publication()
                                + "\" is not a regular file: a publication is one, with its other files beside it");
            }
            return storage.read(publication);
        });
        SiteSpec spec = new SiteSpec(json, request.publication(), request.formats(), theme(request, storage));
        Site site = spec.make(findings);
        Optional<Path> folder = folder(site, publication, storage);
        List<List<Split>> splits = reading(
                request.articles(),
                () -> new Splits(storage, request.column()).of(request.articles(), request.tasks()));
        return new Opened(spec, FilesStage.of(storage, site.publication(), folder, findings), splits);
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T reading(String what, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (FileNotFoundException | java.nio.file.NoSuchFileException none) {
            throw new UsageException(
                    "文件「" + what + "」不存在：请检查路径，或用 weft init DIR 新建出版物",
                    "there is no file \"" + what + "\": check its path, or make a publication with weft init DIR");
        } catch (AccessControlException | java.nio.file.AccessDeniedException forbidden) {
            throw new UsageException(
                    "没有权限读取「" + what + "」：请改变其权限", "\"" + what + "\" may not be read: change its permissions");
        }
    }

    private static SortedMap<String, byte[]> theme(Request request, Storage storage) throws IOException {
        SortedMap<String, byte[]> theme = new TreeMap<>();
        if (request.theme().isPresent()) {
            String named = request.theme().get();
            Path folder = storage.qualified(named);
            reading(named, () -> {
                RemoteIterator<LocatedFileStatus> all = storage.of(folder).listFiles(folder, true);
                while (all.hasNext()) {
                    Path file = all.next().getPath();
                    String path = file.toUri()
                            .getPath()
                            .substring(folder.toUri().getPath().length() + 1);
                    theme.put(path, storage.read(file));
                }
                return theme;
            });
        }
        return theme;
    }

    /** Returns the folder of the publication's own files, if it names one. */
    private static Optional<Path> folder(Site site, Path publication, Storage storage) throws IOException {
        String name = site.publication().files();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Path folder = new Path(publication.getParent(), name);
        if (!storage.exists(folder) || !storage.of(folder).getFileStatus(folder).isDirectory()) {
            String shown = folder.toUri().getPath();
            throw new UsageException(
                    "文件夹「" + shown + "」不存在：请检查路径，或先发布",
                    "there is no folder \"" + shown + "\": check its path, or publish first");
        }
        return Optional.of(folder);
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    /** Returns the fingerprint of what all documents are made of: publication, theme, files, and the program. */
    public long common() throws IOException {
        Hasher hash = Hashing.sha256()
                .newHasher()
                .putUnencodedChars(site.fingerprint())
                .putUnencodedChars(files.folder().fingerprint());
        SortedSet<String> program = new TreeSet<>();
        program.add(location(SitePlan.class));
        program.add(location(Opened.class));
        for (Renderer<?> renderer : site.site().renderers()) {
            program.add(location(renderer.getClass()));
            hash.putUnencodedChars(renderer.format().id()).putUnencodedChars(renderer.inputs());
        }
        for (String place : program) {
            add(java.nio.file.Path.of(place), hash);
        }
        long fingerprint = hash.hash().asLong();
        return fingerprint == 0 ? 1 : fingerprint;
    }

    private static String location(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return java.nio.file.Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException | RuntimeException unknown) {
            throw new IOException("where " + type + " was loaded from is not known", unknown);
        }
    }

    /** Adds a jar, or the classes in a folder, by their bytes: a jar that was copied to another machine is the same. */
    private static void add(java.nio.file.Path place, Hasher hash) throws IOException {
        if (Files.isRegularFile(place)) {
            hash.putBytes(Files.readAllBytes(place));
            return;
        }
        try (Stream<java.nio.file.Path> files = Files.walk(place)) {
            for (java.nio.file.Path file :
                    files.filter(Files::isRegularFile).sorted().toList()) {
                hash.putUnencodedChars(place.relativize(file).toString()).putBytes(Files.readAllBytes(file));
            }
        }
    }
}
