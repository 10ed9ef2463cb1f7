package dev.weft.importing.collection;

import dev.weft.finding.Message;
import dev.weft.value.MediaTypes;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads saved pages: a mirror of a site, a folder of pages, or one page. */
final class MirrorReader implements CollectionReader {
    private static final Set<String> PAGE_ENDINGS =
            Set.of("html", "htm", "shtml", "xhtml", "php", "asp", "aspx", "jsp", "jspx", "do", "cgi");

    private static final Set<String> SAVED_ENDINGS = Set.of("html", "htm", "shtml", "xhtml");

    @Override
    public Message kind() {
        return new Message("保存的网页", "saved pages");
    }

    @Override
    public double recognises(CollectionSource source) throws IOException {
        double share = source.share(MirrorReader::isPage);
        if (share == 0 && source.isFolder()) {
            // The pictures may come first, and be many.
            boolean[] found = new boolean[1];
            source.forEach(file -> {
                found[0] = isPage(file);
                return !found[0];
            });
            return found[0] ? 0.1 : 0;
        }
        return source.isFolder() && share > 0 ? 0.3 + share / 2 : share;
    }

    /** Returns whether a file is a page, by its first bytes; what its ending calls a picture or a document is not looked at. */
    static boolean isPage(SourceFile file) throws IOException {
        String type = MediaTypes.ofPath(file.name());
        if (!type.isEmpty() && !type.equals("text/html")) {
            return false;
        }
        String head = file.headText();
        if (isArchive(head)) {
            return false;
        }
        boolean markup = head.startsWith("<") && !head.startsWith("<?xml") && !head.startsWith("<svg")
                || head.startsWith("<?xml") && head.contains("<html");
        boolean says = head.contains("<html")
                || head.contains("<!doctype html")
                || head.contains("<body")
                || head.contains("<head");
        return says && !head.startsWith("{") || PAGE_ENDINGS.contains(file.ending()) && markup;
    }

    /** Returns whether a file only holds pages, as the archives MHTML and WARC do. */
    private static boolean isArchive(String head) {
        return head.startsWith("warc/")
                || !head.startsWith("<") && head.contains("\nmime-version:")
                || head.startsWith("mime-version:");
    }

    @Override
    public void read(CollectionSource source, Receiver receiver) throws IOException {
        SavedPages.read(new Folder(Mirror.of(source), source, receiver), receiver);
    }

    /** A site that lies in a folder as files, each at its address. */
    private record Folder(Mirror mirror, CollectionSource source, Receiver receiver) implements SavedSite {
        @Override
        public WebAddress base() {
            return mirror.base();
        }

        @Override
        public Optional<SavedFile> file(WebAddress address) {
            return mirror.file(address);
        }

        @Override
        public void forEachPage(PageVisitor visitor) throws IOException {
            source.forEach(file -> {
                if (isPage(file)) {
                    page(file, visitor);
                } else if (SAVED_ENDINGS.contains(file.ending())) {
                    receiver.unread(CollectionCodes.UNREAD
                            .at("", "文件不是网页", "the file is no web page")
                            .from(file.name()));
                }
                return true;
            });
        }

        private void page(SourceFile file, PageVisitor visitor) throws IOException {
            WebAddress noted = SavedFrom.of(file.head()).address();
            WebAddress address = address(file, noted);
            if (address == null) {
                receiver.leftOut(LeftOut.SYSTEM, file.name());
                return;
            }
            visitor.visit(new SavedPage(file, address, noted == null ? SavedPage.Basis.PLACE : SavedPage.Basis.NOTED));
        }

        private @Nullable WebAddress address(SourceFile file, @Nullable WebAddress noted) {
            if (!source.isFolder() && source.address().isPresent()) {
                return source.address().get();
            }
            boolean isOnSite =
                    noted != null && noted.host().equals(mirror.base().host());
            return isOnSite ? noted : mirror.address(file);
        }
    }
}
