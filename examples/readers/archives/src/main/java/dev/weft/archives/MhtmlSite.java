package dev.weft.archives;

import dev.weft.finding.InvalidValueException;
import dev.weft.finding.Severity;
import dev.weft.importing.collection.CollectionSource;
import dev.weft.importing.collection.Receiver;
import dev.weft.importing.collection.SavedFile;
import dev.weft.importing.collection.SavedSite;
import dev.weft.importing.collection.SourceFile;
import dev.weft.value.WebAddress;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The site of which each page was saved as one MHTML file, with its own pictures in it. */
final class MhtmlSite implements SavedSite, Closeable {
    private static final Pattern LOCATION = Pattern.compile(
            "(?:^|\\n)(?:snapshot-)?content-location:[ \\t]*(?:\\r?\\n[ \\t]+)?(https?://[^\\s]+)",
            Pattern.CASE_INSENSITIVE);

    private final CollectionSource source;
    private final Receiver receiver;
    private final AddressIndex pages = new AddressIndex();
    private final WebAddress base;
    private @Nullable MhtmlPage shown;
    private @Nullable MhtmlPage further;

    MhtmlSite(CollectionSource source, Receiver receiver) throws IOException {
        this.source = source;
        this.receiver = receiver;
        Map<WebAddress, Integer> hosts = new LinkedHashMap<>();
        long[] number = new long[1];
        source.forEach(file -> {
            WebAddress address = MhtmlReader.isMhtml(file) ? noted(file) : null;
            if (address != null) {
                pages.put(address, number[0]);
                hosts.merge(address.resolve("/"), 1, Integer::sum);
            }
            number[0]++;
            return true;
        });
        WebAddress said = source.address().orElse(null);
        WebAddress most = hosts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        WebAddress known = said != null ? said : most;
        base = (known == null ? source.addressNeeded() : known).resolve(".");
    }

    /** Returns where a page stood, as its first bytes say; or null. */
    private static @Nullable WebAddress noted(SourceFile file) throws IOException {
        Matcher said = LOCATION.matcher(new String(file.head(), StandardCharsets.ISO_8859_1));
        return said.find() ? address(said.group(1)) : null;
    }

    static @Nullable WebAddress address(String text) {
        try {
            return WebAddress.of(text);
        } catch (InvalidValueException e) {
            return null;
        }
    }

    @Override
    public WebAddress base() {
        return base;
    }

    @Override
    public Optional<SavedFile> file(WebAddress address) throws IOException {
        Optional<SavedFile> own = shown == null ? Optional.empty() : shown.file(address);
        if (own.isPresent() || pages.get(address) == AddressIndex.NONE) {
            return own;
        }
        return page(pages.get(address)).map(MhtmlPage::html);
    }

    /** Returns another page, by its number among the files; it stays open until the next is asked for. */
    private Optional<MhtmlPage> page(long wanted) throws IOException {
        long[] number = new long[1];
        SourceFile[] found = new SourceFile[1];
        source.forEach(file -> {
            found[0] = file;
            return number[0]++ < wanted;
        });
        close(further);
        further = null;
        SourceFile file = found[0];
        if (file == null || !MhtmlReader.isMhtml(file)) {
            return Optional.empty();
        }
        further = MhtmlPage.of(file, base);
        return Optional.of(further);
    }

    @Override
    public void forEachPage(PageVisitor visitor) throws IOException {
        source.forEach(file -> {
            if (MhtmlReader.isMhtml(file)) {
                page(file, visitor);
            }
            return true;
        });
    }

    private void page(SourceFile file, PageVisitor visitor) throws IOException {
        MhtmlPage page;
        try {
            page = MhtmlPage.of(file, base);
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            receiver.unread(ArchiveCodes.UNREAD
                    .at("", "未能读出：" + why, "it could not be read: " + why)
                    .from(file.name()));
            return;
        }
        close(shown);
        shown = page;
        if (page.isCutOff()) {
            receiver.finding(ArchiveCodes.CUT_OFF
                    .at("", "文件没有写完，最后的内容不完整", "the file ends before its end; what it ends with is not whole")
                    .from(file.name())
                    .as(Severity.WARNING));
        }
        visitor.visit(page.saved());
    }

    private static void close(@Nullable MhtmlPage page) throws IOException {
        if (page != null) {
            page.close();
        }
    }

    @Override
    public void close() throws IOException {
        close(shown);
        close(further);
    }
}
