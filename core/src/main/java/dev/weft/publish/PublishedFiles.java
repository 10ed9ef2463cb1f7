package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.publish.files.FileCodes;
import dev.weft.publish.files.FileLookup;
import dev.weft.publish.files.PublishedPicture;
import dev.weft.publish.files.SiteFiles;
import dev.weft.publish.fingerprint.Fingerprints;
import dev.weft.render.Format;
import dev.weft.render.SitePath;
import dev.weft.render.WholeSite;
import dev.weft.value.ImageVariant;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The files of a publication on their way into the site: pictures lose what a camera noted, and get narrower copies where a
 * {@link PictureScaler} is there. What stands from a run before is neither read nor scaled again.
 */
final class PublishedFiles implements FileLookup {
    private static final Format<WholeSite> FILE =
            Format.of("site/file", WholeSite.class, "application/octet-stream", "", Format.Relation.NONE);

    private final SiteFiles files;
    private final @Nullable PictureScaler scaler;
    private final WebAddress base;

    /** The pictures that are to have copies, by the path of the file. */
    private final Map<SitePath, PublishedPicture> pictures = new LinkedHashMap<>();

    /** The copies that are in the site, by the path of the file. */
    private final Map<String, List<ImageVariant>> renditions = new TreeMap<>();

    PublishedFiles(SiteFiles files, @Nullable PictureScaler scaler, WebAddress base, Consumer<Finding> findings) {
        this.files = files;
        this.scaler = scaler;
        this.base = base;
        for (SiteFiles.Entry file : files.all()) {
            PublishedPicture picture =
                    PublishedPicture.of(file, scaler != null, findings).without(copy -> files.has(copy.file()));
            if (!picture.widths().isEmpty()) {
                pictures.put(file.path(), picture);
            }
        }
    }

    /** Returns where something may go: the files, then their copies. */
    List<SitePath> paths() {
        List<SitePath> paths = new ArrayList<>();
        files.all().forEach(file -> paths.add(file.path()));
        pictures.values().forEach(picture -> picture.widths().forEach(width -> paths.add(picture.path(width))));
        return paths;
    }

    @Override
    public boolean has(String path) {
        return files.has(path);
    }

    @Override
    public byte[] beginning(String path, int most) throws IOException {
        return files.beginning(path, most);
    }

    @Override
    public List<ImageVariant> renditions(String path) {
        return renditions.getOrDefault(path, List.of());
    }

    /** Copies and scales; after it the renditions of pictures are known. */
    void copy(SitePlan plan, Ledger ledger, Workers workers, Consumer<Finding> findings) throws IOException {
        Iterator<SiteFiles.Entry> entries = files.all().iterator();
        workers.run(() -> entries.hasNext() ? entries.next() : null, file -> copy(file, plan, ledger), copied -> {
            copied.findings.forEach(findings);
            if (!copied.renditions.isEmpty()) {
                renditions.put(copied.file.path().file(), copied.renditions);
            }
        });
    }

    private record Copied(SiteFiles.Entry file, List<ImageVariant> renditions, List<Finding> findings) {}

    private Copied copy(SiteFiles.Entry file, SitePlan plan, Ledger ledger) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<ImageVariant> renditions = new ArrayList<>();
        if (plan.plan().hasFile(file.path())) {
            original(file, ledger, findings::add);
            PublishedPicture picture = pictures.get(file.path());
            if (picture != null && scaler != null) {
                for (SitePath path : scaled(picture, scaler, plan, ledger, findings)) {
                    int width = picture.width(path);
                    renditions.add(new ImageVariant(path.address(base), width));
                }
            }
        }
        return new Copied(file, renditions, findings);
    }

    private static void original(SiteFiles.Entry file, Ledger ledger, Consumer<Finding> findings) throws IOException {
        String key = "file " + file.path().file();
        Optional<Ledger.Standing> before = ledger.standing(key, file.fingerprint());
        if (before.isPresent()) {
            before.get().keep("").forEach(findings);
            return;
        }
        Optional<byte[]> cleaned = PublishedPicture.withoutCameraData(file);
        if (cleaned.isPresent()) {
            List<Document> documents = List.of(new Document(file.path(), FILE, cleaned.get()));
            ledger.commit(List.of(new Change(key, file.fingerprint(), "", documents, List.of())), findings);
        } else {
            ledger.copy(file.path(), file.source(), file.fingerprint(), findings);
        }
    }

    /** Returns the copies of a picture that are in the site. */
    private static List<SitePath> scaled(
            PublishedPicture picture, PictureScaler scaler, SitePlan plan, Ledger ledger, List<Finding> findings)
            throws IOException {
        SiteFiles.Entry file = picture.file();
        List<Integer> widths = new ArrayList<>(picture.widths());
        widths.removeIf(width -> !plan.plan().hasFile(picture.path(width)));
        if (widths.isEmpty()) {
            return List.of();
        }
        String key = "picture " + file.path().file();
        long fingerprint = Fingerprints.of(file.fingerprint(), Fingerprints.of(scaler.version() + widths));
        Optional<Ledger.Standing> before = ledger.standing(key, fingerprint);
        if (before.isPresent()) {
            findings.addAll(before.get().keep(""));
            return before.get().paths();
        }
        List<Document> documents = new ArrayList<>();
        List<Finding> own = new ArrayList<>();
        try {
            List<byte[]> copies = scaler.scale(Files.readAllBytes(file.source()), widths);
            for (int i = 0; i < widths.size(); i++) {
                if (copies.get(i).length < file.size()) {
                    documents.add(new Document(picture.path(widths.get(i)), FILE, copies.get(i)));
                }
            }
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError fault) {
            documents.clear();
            own.add(FileCodes.broken(file, fault));
        }
        ledger.commit(List.of(new Change(key, fingerprint, "", documents, own)), findings::add);
        findings.addAll(own);
        return documents.stream().map(Document::path).toList();
    }
}
