package dev.weft.spark.material;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.weft.publish.OwnFiles;
import dev.weft.render.SitePath;
import dev.weft.value.ImageVariant;
import dev.weft.value.WebAddress;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;

/** The publication's own files: those in the folder that it names, on any of Hadoop's file systems. */
public final class SiteFolder implements OwnFiles, Serializable {
    private static final long serialVersionUID = 1;

    private final Storage storage;
    private final boolean named;
    private final SortedMap<String, Entry> files;
    private final TreeMap<String, TreeMap<String, Integer>> copies = new TreeMap<>();
    private String base = "";

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

    /**
     * Returns files and the narrower copies of pictures.
     *
     * @param files by their paths in the site
     * @param copies the widths of the copies that pictures have, by the paths of the pictures, with theirs
     */
    static SiteFolder of(
            Storage storage,
            Map<String, Entry> files,
            Map<String, SortedMap<String, Integer>> copies,
            WebAddress base) {
        SiteFolder folder = new SiteFolder(storage, true, new TreeMap<>(files));
        copies.forEach((picture, byPath) -> folder.copies.put(picture, new TreeMap<>(byPath)));
        folder.base = base.toString();
        return folder;
    }

    public boolean isNamed() {
        return named;
    }

    /** Returns a text that is another whenever a file is. */
    String fingerprint() {
        Hasher hash = Hashing.sha256().newHasher().putBoolean(named);
        files.forEach((name, file) -> hash.putUnencodedChars(name).putLong(file.fingerprint));
        copies.forEach((name, byPath) -> hash.putUnencodedChars(name).putUnencodedChars(byPath.toString()));
        return hash.hash().toString();
    }

    @Override
    public Set<SitePath> paths() {
        Set<SitePath> paths = new LinkedHashSet<>();
        files.keySet().forEach(name -> paths.add(new SitePath(name)));
        copies.values().forEach(byPath -> byPath.keySet().forEach(name -> paths.add(new SitePath(name))));
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

    @Override
    public List<ImageVariant> renditions(SitePath path) {
        List<ImageVariant> variants = new ArrayList<>();
        WebAddress site = WebAddress.of(base);
        copies.getOrDefault(path.file(), new TreeMap<>())
                .forEach((copy, width) -> variants.add(new ImageVariant(new SitePath(copy).address(site), width)));
        variants.sort(Comparator.comparing(ImageVariant::width));
        return variants;
    }
}
