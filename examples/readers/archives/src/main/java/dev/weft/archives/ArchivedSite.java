package dev.weft.archives;

import dev.weft.finding.InvalidValueException;
import dev.weft.importing.collection.CollectionException;
import dev.weft.importing.collection.CollectionSource;
import dev.weft.importing.collection.LeftOut;
import dev.weft.importing.collection.Receiver;
import dev.weft.importing.collection.SavedFile;
import dev.weft.importing.collection.SavedPage;
import dev.weft.importing.collection.SavedSite;
import dev.weft.importing.collection.SourceFile;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The site in one or more WARC files. They are gone through once, to know where each address stands; then what is asked for is
 * opened at its place. Of two captures of an address the later counts.
 */
final class ArchivedSite implements SavedSite {
    /** How much of a place is the offset in its file; the rest is the number of the file. */
    private static final int OFFSET_BITS = 44;

    private static final int MOST_HOSTS = 10_000;

    private final List<SourceFile> archives = new ArrayList<>();
    private final AddressIndex index = new AddressIndex();
    private final AddressIndex.Places pages = new AddressIndex.Places();
    private final AddressIndex.Places same = new AddressIndex.Places();
    private final Receiver receiver;
    private final WebAddress base;

    private ArchivedSite(CollectionSource source, Receiver receiver) throws IOException {
        this.receiver = receiver;
        Map<WebAddress, Integer> hosts = new LinkedHashMap<>();
        source.forEach(file -> {
            if (WebArchiveReader.isArchive(file)) {
                archives.add(file);
                new ArchiveFile(file.path()).forEach(new Indexing(archives.size() - 1, hosts));
            }
            return true;
        });
        WebAddress said = source.address().orElse(null);
        if (said == null && hosts.isEmpty()) {
            throw new CollectionException(
                    "「" + source.path() + "」里没有能读出的网页", "\"" + source.path() + "\" holds no page that can be read");
        }
        base = said == null ? most(hosts) : said.resolve(".");
    }

    /** Goes through the archives of a source; what is damaged in them is told to the receiver. */
    static ArchivedSite of(CollectionSource source, Receiver receiver) throws IOException {
        return new ArchivedSite(source, receiver);
    }

    private static WebAddress most(Map<WebAddress, Integer> hosts) {
        return hosts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** Notes what the records of one archive hold. */
    private final class Indexing implements ArchiveFile.Visitor {
        private final int archive;
        private final Map<WebAddress, Integer> hosts;

        Indexing(int archive, Map<WebAddress, Integer> hosts) {
            this.archive = archive;
            this.hosts = hosts;
        }

        @Override
        public Runnable visit(long offset, ArchiveRecord record) throws IOException {
            Capture capture = Capture.of(record);
            long place = (long) archive << OFFSET_BITS | offset;
            if (capture == null) {
                return () -> {};
            }
            return switch (capture.kind()) {
                case GIVEN -> () -> given(capture, place);
                case SENT_ON -> () -> pages.add(place);
                case SAME -> () -> same.add(place);
                case REFUSED ->
                    () -> {
                        if (capture.isPage()) {
                            receiver.leftOut(LeftOut.NOT_GIVEN, name(capture, place));
                        }
                    };
            };
        }

        private void given(Capture capture, long place) {
            WebAddress address = capture.address();
            long known = index.get(address);
            Capture other = known == AddressIndex.NONE ? null : captureAt(known);
            if (other != null) {
                boolean isLater = capture.date().compareTo(other.date()) >= 0;
                if (isLater ? other.isPage() : capture.isPage()) {
                    receiver.leftOut(LeftOut.EARLIER, isLater ? name(other, known) : name(capture, place));
                }
                if (!isLater) {
                    return;
                }
            }
            index.put(address, place);
            if (capture.isPage()) {
                pages.add(place);
                if (hosts.size() < MOST_HOSTS) {
                    hosts.merge(address.resolve("/"), 1, Integer::sum);
                }
            }
        }

        @Override
        public void damaged(long offset, IOException why, boolean isCutOff) {
            String at = archives.get(archive).name() + ":" + offset;
            String said = String.valueOf(why.getMessage());
            receiver.unread(
                    isCutOff
                            ? ArchiveCodes.CUT_OFF
                                    .at("", "最后一项不完整：" + said, "its last record is not whole: " + said)
                                    .from(at)
                            : ArchiveCodes.UNREAD
                                    .at("", "一项记录未能读出：" + said, "a record could not be read: " + said)
                                    .from(at));
        }
    }

    private SourceFile archive(long place) {
        return archives.get((int) (place >>> OFFSET_BITS));
    }

    private ArchiveRecord open(long place) throws IOException {
        return ArchiveRecord.open(archive(place).path(), place & (1L << OFFSET_BITS) - 1);
    }

    private @Nullable Capture captureAt(long place) {
        try (ArchiveRecord record = open(place)) {
            return Capture.of(record);
        } catch (IOException e) {
            return null;
        }
    }

    private String name(Capture capture, long place) {
        return archive(place).name() + " " + capture.address() + (capture.date().isEmpty() ? "" : " " + capture.date());
    }

    @Override
    public WebAddress base() {
        return base;
    }

    @Override
    public Optional<SavedFile> file(WebAddress address) {
        long place = index.get(address);
        Capture capture = place == AddressIndex.NONE ? null : captureAt(place);
        return capture == null ? Optional.empty() : Optional.of(new Stored(capture, place));
    }

    @Override
    public void forEachPage(PageVisitor visitor) throws IOException {
        for (int i = 0; i < same.size(); i++) {
            Capture capture = captureAt(same.get(i));
            if (capture != null) {
                same(capture, same.get(i));
            }
        }
        for (int i = 0; i < pages.size(); i++) {
            long place = pages.get(i);
            Capture capture = captureAt(place);
            if (capture == null) {
                continue;
            }
            if (capture.kind() == Capture.Kind.SENT_ON) {
                sentOn(capture);
            } else if (index.get(capture.address()) == place) {
                if (isOnSite(capture.address())) {
                    visitor.visit(new SavedPage(new Stored(capture, place), capture.address(), SavedPage.Basis.NOTED));
                } else {
                    receiver.leftOut(LeftOut.OTHER_SITE, name(capture, place));
                }
            }
        }
    }

    /** What was as before is at hand if what was before is: under this address, or the one that the record names. */
    private void same(Capture capture, long place) {
        WebAddress before = address(capture, capture.leadsTo());
        long known = index.get(capture.address());
        long other = before == null ? AddressIndex.NONE : index.get(before);
        if (known == AddressIndex.NONE && other == AddressIndex.NONE) {
            receiver.unread(ArchiveCodes.REVISIT
                    .at(
                            "",
                            "存档里没有「" + capture.address() + "」先前的内容",
                            "what \"" + capture.address() + "\" gave before is not in the archive")
                    .from(name(capture, place)));
            return;
        }
        Capture given = captureAt(known == AddressIndex.NONE ? other : known);
        if (known == AddressIndex.NONE) {
            index.put(capture.address(), other);
            if (before != null) {
                receiver.alias(capture.address(), before);
            }
        }
        if (given != null && given.isPage()) {
            receiver.leftOut(LeftOut.DUPLICATE, name(capture, place));
        }
    }

    private void sentOn(Capture capture) {
        WebAddress to = address(capture, capture.leadsTo());
        if (to != null && isOnSite(capture.address())) {
            receiver.alias(capture.address(), to);
        }
    }

    private static @Nullable WebAddress address(Capture capture, String reference) {
        try {
            return reference.isEmpty() ? null : capture.address().resolve(reference);
        } catch (InvalidValueException e) {
            return null;
        }
    }

    /** Returns whether an address is on the host of the site, or one below it. */
    private boolean isOnSite(WebAddress address) {
        String own = bare(base.host());
        String host = bare(address.host());
        return host.equals(own) || host.endsWith("." + own);
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** What an address gave. */
    private final class Stored implements SavedFile {
        private final Capture capture;
        private final long place;

        Stored(Capture capture, long place) {
            this.capture = capture;
            this.place = place;
        }

        @Override
        public String name() {
            return ArchivedSite.this.name(capture, place);
        }

        @Override
        public String charset() {
            return capture.charset();
        }

        @Override
        public InputStream open() throws IOException {
            return Payload.of(ArchivedSite.this.open(place), capture.isPage());
        }
    }
}
