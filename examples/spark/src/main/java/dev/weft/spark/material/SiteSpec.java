package dev.weft.spark.material;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.weft.finding.Finding;
import dev.weft.finding.Message;
import dev.weft.html.HtmlProvider;
import dev.weft.html.Theme;
import dev.weft.html.ThemeException;
import dev.weft.json.PublicationReader;
import dev.weft.model.Publication;
import dev.weft.render.Format;
import dev.weft.render.RendererProvider;
import dev.weft.render.Renderers;
import dev.weft.render.Site;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What a site is made of beside its articles, to be sent to executors: each makes the same site from it, once.
 *
 * @param publication the publication's JSON
 * @param name what findings call it
 * @param formats the formats that are wanted; all where none is named
 * @param theme the files of a theme of one's own by their paths; empty for the built-in one
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and changed by nobody
public record SiteSpec(byte[] publication, String name, List<String> formats, SortedMap<String, byte[]> theme)
        implements Serializable {
    private static final Map<String, Site> MADE = new ConcurrentHashMap<>();

    /** Copies what it is given but for the bytes, which nobody changes. */
    public SiteSpec {
        formats = new ArrayList<>(formats);
        theme = new TreeMap<>(theme);
    }

    /** Returns a text that is another whenever the site is. */
    String fingerprint() {
        Hasher hash = Hashing.sha256().newHasher().putInt(publication.length).putBytes(publication);
        formats.forEach(format -> hash.putUnencodedChars(format).putChar('\n'));
        theme.forEach((path, file) ->
                hash.putUnencodedChars(path).putChar('\n').putInt(file.length).putBytes(file));
        return hash.hash().toString();
    }

    /** Returns the site; made once in each process. */
    public Site site() {
        return MADE.computeIfAbsent(fingerprint(), absent -> make(finding -> {}));
    }

    /** Makes the site, and says what is wrong with the publication. */
    Site make(Consumer<Finding> findings) {
        Publication read = publication(findings);
        List<RendererProvider> installed = Renderers.installed();
        if (!theme.isEmpty()) {
            RendererProvider themed = HtmlProvider.with(theme(read));
            installed = installed.stream()
                    .map(provider -> provider instanceof HtmlProvider ? themed : provider)
                    .toList();
        }
        if (formats.isEmpty()) {
            return Site.of(read, installed);
        }
        List<String> known = new ArrayList<>();
        installed.forEach(provider -> provider.formats().forEach(format -> known.add(format.id())));
        for (String wanted : formats) {
            if (known.stream().noneMatch(id -> id.equals(wanted) || id.startsWith(wanted + "/"))) {
                throw new UsageException(
                        "没有格式「" + wanted + "」；已安装：" + String.join("、", known),
                        "there is no format \"" + wanted + "\"; installed are " + String.join(", ", known));
            }
        }
        return Site.of(read, installed, this::isWanted);
    }

    private boolean isWanted(Format<?> format) {
        String room = format.id().substring(0, format.id().indexOf('/'));
        return formats.contains(format.id()) || !format.onRequest() && formats.contains(room);
    }

    private Publication publication(Consumer<Finding> findings) {
        List<Finding> errors = new ArrayList<>();
        Consumer<Finding> all = finding -> {
            errors.add(finding);
            findings.accept(finding);
        };
        return PublicationReader.read(publication, name, all).orElseThrow(() -> {
            Finding last = errors.isEmpty() ? null : errors.get(errors.size() - 1);
            String where = last == null || last.origin().isEmpty() ? name : last.origin();
            Message why = last == null ? new Message("", "") : last.message();
            return new UsageException(
                    "出版物「" + where + "」无法读取：" + why.zh(),
                    "the publication \"" + where + "\" cannot be read: " + why.en());
        });
    }

    /** Returns the theme, whose files are put into a folder for as long as they are read. */
    private Theme theme(Publication of) {
        try {
            Path folder = Files.createTempDirectory("weft-theme");
            try {
                for (Map.Entry<String, byte[]> file : theme.entrySet()) {
                    Path path = folder.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
                return Theme.overlay(folder, Theme.builtIn(of.theme()));
            } catch (ThemeException wrong) {
                String where = wrong.file() + (wrong.line() > 0 ? ":" + wrong.line() : "");
                Message why = wrong.bilingual();
                throw new UsageException(where + "：" + why.zh(), where + ": " + why.en());
            } finally {
                for (String path : theme.keySet()) {
                    Files.deleteIfExists(folder.resolve(path));
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
