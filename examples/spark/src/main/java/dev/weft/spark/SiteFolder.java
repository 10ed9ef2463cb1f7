package dev.weft.spark;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.weft.publish.OwnFiles;
import dev.weft.render.SitePath;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** The publication's own files: those in the folder that it names, on any of Hadoop's file systems. */
final class SiteFolder implements OwnFiles, Serializable {
    private static final long serialVersionUID = 1;

    private final Storage storage;
    private final boolean named;
    private final SortedMap<String, Entry> files;

    /**
     * A file.
     *
     * @param address where it is
     * @param fingerprint another one whenever the file is
     */
    record Entry(String address, long fingerprint) implements Serializable {}

    private SiteFolder(Storage storage, boolean named, SortedMap<String, Entry> files) {
        this.storage = storage;
        this.named = named;
        this.files = new TreeMap<>(files);
    }

    /** Returns that no folder was named. */
    static SiteFolder none(Storage storage) {
        return new SiteFolder(storage, false, new TreeMap<>());
    }

    /** Returns the files of a folder; what is hidden is left out, and named in {@code unsafe} what has no safe path. */
    static SiteFolder of(Storage storage, Path folder, List<String> unsafe) throws IOException {
        SortedMap<String, Entry> files = new TreeMap<>();
        String base = storage.qualified(folder.toString()).toUri().getPath() + "/";
        RemoteIterator<LocatedFileStatus> all = storage.of(folder).listFiles(folder, true);
        while (all.hasNext()) {
            FileStatus file = all.next();
            String name = file.getPath().toUri().getPath().substring(base.length());
            if (name.startsWith(".") || name.contains("/.")) {
                continue;
            }
            if (isPath(name)) {
                long fingerprint = Hashing.farmHashFingerprint64()
                        .newHasher()
                        .putLong(file.getLen())
                        .putLong(file.getModificationTime())
                        .hash()
                        .asLong();
                files.put(name, new Entry(file.getPath().toString(), fingerprint == 0 ? 1 : fingerprint));
            } else {
                unsafe.add(name);
            }
        }
        return new SiteFolder(storage, true, files);
    }

    private static boolean isPath(String name) {
        try {
            return new SitePath(name).file().equals(name);
        } catch (IllegalArgumentException unsafe) {
            return false;
        }
    }

    boolean isNamed() {
        return named;
    }

    Map<String, Entry> all() {
        return files;
    }

    /** Returns a text that is another whenever a file is. */
    String fingerprint() {
        Hasher hash = Hashing.sha256().newHasher().putBoolean(named);
        files.forEach((name, file) -> hash.putUnencodedChars(name).putLong(file.fingerprint));
        return hash.hash().toString();
    }

    @Override
    public Set<SitePath> paths() {
        Set<SitePath> paths = new LinkedHashSet<>();
        new ArrayList<>(files.keySet()).forEach(name -> paths.add(new SitePath(name)));
        return paths;
    }

    @Override
    public InputStream open(SitePath path) throws IOException {
        Entry file = files.get(path.file());
        if (file == null) {
            throw new FileNotFoundException(path.file());
        }
        return storage.open(new Path(file.address));
    }
}
