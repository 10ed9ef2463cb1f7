package dev.weft.importing.collection;

import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.finding.Message;
import dev.weft.finding.Severity;
import dev.weft.importing.page.PageKind;
import dev.weft.importing.page.PageReader;
import dev.weft.importing.page.PageReading;
import dev.weft.model.Article;
import dev.weft.value.MediaTypes;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        boolean markup = head.startsWith("<") && !head.startsWith("<?xml") && !head.startsWith("<svg")
                || head.startsWith("<?xml") && head.contains("<html");
        boolean says = head.contains("<html")
                || head.contains("<!doctype html")
                || head.contains("<body")
                || head.contains("<head");
        return says && !head.startsWith("{") || PAGE_ENDINGS.contains(file.ending()) && markup;
    }

    @Override
    public void read(CollectionSource source, Receiver receiver) throws IOException {
        Mirror mirror = Mirror.of(source);
        receiver.publication().base(mirror.base());
        Reading reading = new Reading(mirror, source, receiver);
        source.forEach(file -> {
            if (isPage(file)) {
                reading.page(file);
            } else if (SAVED_ENDINGS.contains(file.ending())) {
                receiver.unread(CollectionCodes.UNREAD
                        .at("", "文件不是网页", "the file is no web page")
                        .from(file.name()));
            }
            return true;
        });
    }

    /** One reading of a mirror. */
    private record Reading(Mirror mirror, CollectionSource source, Receiver receiver) {
        void page(SourceFile file) throws IOException {
            SavedFrom saved = SavedFrom.of(file.head());
            WebAddress address = address(file, saved);
            if (address == null) {
                receiver.leftOut(LeftOut.SYSTEM, file.name());
                return;
            }
            WebAddress canonical = isOnSite(saved.canonical()) ? saved.canonical() : null;
            if (canonical != null && isAnother(canonical, file)) {
                receiver.alias(address, canonical);
                receiver.leftOut(LeftOut.DUPLICATE, file.name());
                return;
            }
            WebAddress stood = saved.address() == null && canonical != null ? canonical : address;
            List<Finding> findings = new ArrayList<>();
            List<WebAddress> joined = new ArrayList<>();
            PageReading page = PageReader.read(
                    file.bytes(PageReader.MAX_BYTES), stood, "", further -> further(further, joined), findings::add);
            if (saved.refresh() != null && page.article().body().isEmpty()) {
                sent(address, saved.refresh(), file);
                return;
            }
            Finding error = error(findings);
            if (error != null) {
                receiver.unread(error.from(file.name()));
                return;
            }
            learn(page);
            boolean goesOn =
                    page.firstPage() != null && mirror.file(page.firstPage()).isPresent();
            if (goesOn || page.kind() != PageKind.ARTICLE) {
                receiver.leftOut(
                        goesOn
                                ? LeftOut.CONTINUATION
                                : page.kind() == PageKind.TAG ? LeftOut.TAG_PAGE : LeftOut.LIST_PAGE,
                        file.name());
                return;
            }
            article(page, stood, file, findings, joined);
            if (!stood.equals(address)) {
                receiver.alias(address, stood);
            }
        }

        private void article(
                PageReading page, WebAddress stood, SourceFile file, List<Finding> findings, List<WebAddress> joined)
                throws IOException {
            Article article = page.article();
            if (article.body().isEmpty() && article.attachments().isEmpty()) {
                receiver.unread(CollectionCodes.UNREAD
                        .at("/body", "网页上没有正文", "the page has no text")
                        .from(file.name()));
                return;
            }
            findings.forEach(finding ->
                    receiver.finding(finding.inArticle(article.id().value()).from(file.name())));
            String section = receiver.publication().section(page.breadcrumb());
            receiver.article(article.toBuilder().section(section).build(), stood, file.name(), this::open);
            joined.forEach(further -> receiver.alias(further, stood));
        }

        private @Nullable WebAddress address(SourceFile file, SavedFrom saved) {
            if (!source.isFolder() && source.address().isPresent()) {
                return source.address().get();
            }
            return saved.address() != null && isOnSite(saved.address()) ? saved.address() : mirror.address(file);
        }

        private boolean isOnSite(@Nullable WebAddress address) {
            return address != null && address.host().equals(mirror.base().host());
        }

        /** Returns whether the address that a page gives for itself is that of another file at hand. */
        private boolean isAnother(WebAddress canonical, SourceFile file) throws IOException {
            Optional<Path> other = mirror.file(canonical);
            return other.isPresent() && !Files.isSameFile(other.get(), file.path());
        }

        private void sent(WebAddress from, String to, SourceFile file) {
            try {
                receiver.alias(from, from.resolve(to));
            } catch (InvalidValueException e) {
                // It leads nowhere, and is left out all the same.
            }
            receiver.leftOut(LeftOut.SYSTEM, file.name());
        }

        private static @Nullable Finding error(List<Finding> findings) {
            for (Finding finding : findings) {
                if (finding.severity() == Severity.ERROR) {
                    return finding;
                }
            }
            return null;
        }

        private void learn(PageReading page) {
            PublicationDraft publication = receiver.publication();
            publication.name(page.siteName());
            page.article().language().ifPresent(publication::language);
            page.organisations().forEach(publication::organisation);
            if (page.icp() != null) {
                publication.icp(page.icp());
            }
            if (page.police() != null) {
                publication.police(page.police());
            }
        }

        private Optional<byte[]> further(WebAddress address, List<WebAddress> joined) {
            Optional<Path> file = mirror.file(address);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            try {
                byte[] bytes = new SourceFile(file.get(), "").bytes(PageReader.MAX_BYTES);
                joined.add(address);
                return Optional.of(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Optional<InputStream> open(WebAddress address) throws IOException {
            Optional<Path> file = mirror.file(address);
            return file.isPresent() ? Optional.of(Files.newInputStream(file.get())) : Optional.empty();
        }
    }
}
