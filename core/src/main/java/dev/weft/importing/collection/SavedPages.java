package dev.weft.importing.collection;

import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.finding.Severity;
import dev.weft.importing.page.PageKind;
import dev.weft.importing.page.PageReader;
import dev.weft.importing.page.PageReading;
import dev.weft.model.Article;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes articles of a saved site: what lists articles, goes on with one or repeats it is left out, with its address leading
 * where it should; what the pages say of their publication is learnt.
 */
public final class SavedPages {
    private final SavedSite site;
    private final Receiver receiver;
    private final SiteMenu menu;

    private SavedPages(SavedSite site, Receiver receiver) {
        this.site = site;
        this.receiver = receiver;
        this.menu = new SiteMenu(site.base());
    }

    /** Reads every page of a site, and hands over the articles. */
    public static void read(SavedSite site, Receiver receiver) throws IOException {
        receiver.publication().base(site.base());
        SavedPages pages = new SavedPages(site, receiver);
        site.forEachPage(pages::page);
        receiver.publication().menu(pages.menu.found());
    }

    private void page(SavedPage page) throws IOException {
        SavedFile file = page.file();
        byte[] bytes;
        try {
            bytes = file.bytes(PageReader.MAX_BYTES);
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            unread(file, String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
            return;
        }
        SavedFrom saved = SavedFrom.of(Arrays.copyOf(bytes, Math.min(bytes.length, SavedFile.HEAD_BYTES)));
        WebAddress address = page.address();
        WebAddress canonical = saved.canonical() != null && isOnSite(saved.canonical()) ? saved.canonical() : null;
        boolean stoodSomewhere = page.basis() != SavedPage.Basis.NOWHERE;
        if (canonical != null && isAnother(canonical, file)) {
            if (stoodSomewhere) {
                receiver.alias(address, canonical);
            }
            receiver.leftOut(LeftOut.DUPLICATE, file.name());
            return;
        }
        WebAddress stood = page.basis() != SavedPage.Basis.NOTED && canonical != null ? canonical : address;
        List<Finding> findings = new ArrayList<>();
        List<WebAddress> joined = new ArrayList<>();
        PageReading read =
                PageReader.read(bytes, stood, file.charset(), further -> further(further, joined), findings::add);
        if (saved.refresh() != null && read.article().body().isEmpty()) {
            sent(address, saved.refresh(), file);
            return;
        }
        Finding error = error(findings);
        if (error != null) {
            receiver.unread(error.from(file.name()));
            return;
        }
        learn(read);
        menu.page(file.name(), bytes, file.charset(), stood);
        boolean goesOn = read.firstPage() != null && site.file(read.firstPage()).isPresent();
        if (goesOn || read.kind() != PageKind.ARTICLE) {
            receiver.leftOut(
                    goesOn ? LeftOut.CONTINUATION : read.kind() == PageKind.TAG ? LeftOut.TAG_PAGE : LeftOut.LIST_PAGE,
                    file.name());
            return;
        }
        article(read, stoodSomewhere || canonical != null ? stood : null, file, findings, joined);
        if (stoodSomewhere) {
            receiver.alias(address, stood);
        }
        if (canonical != null) {
            receiver.alias(canonical, stood);
        }
    }

    private void article(
            PageReading page,
            @Nullable WebAddress stood,
            SavedFile file,
            List<Finding> findings,
            List<WebAddress> joined)
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
        if (stood != null) {
            joined.forEach(further -> receiver.alias(further, stood));
        }
    }

    private void unread(SavedFile file, String zh, String en) {
        receiver.unread(CollectionCodes.UNREAD
                .at("", "未能读出：" + zh, "it could not be read: " + en)
                .from(file.name()));
    }

    /** Returns whether an address is of the site, and not the home page, which careless templates make every page's own. */
    private boolean isOnSite(WebAddress address) {
        return address.host().equals(site.base().host()) && !OldAddress.isHome(address, site.base());
    }

    /** Returns whether the address that a page gives for itself is that of another page at hand. */
    private boolean isAnother(WebAddress canonical, SavedFile file) throws IOException {
        Optional<SavedFile> other = site.file(canonical);
        return other.isPresent() && !other.get().name().equals(file.name());
    }

    private void sent(WebAddress from, String to, SavedFile file) {
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
        try {
            Optional<SavedFile> file = site.file(address);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            byte[] bytes = file.get().bytes(PageReader.MAX_BYTES);
            joined.add(address);
            return Optional.of(bytes);
        } catch (ClosedByInterruptException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            // It is named when its turn comes, and is not at hand for this one.
            return Optional.empty();
        }
    }

    private Optional<InputStream> open(WebAddress address) throws IOException {
        Optional<SavedFile> file = site.file(address);
        return file.isPresent() ? Optional.of(file.get().open()) : Optional.empty();
    }
}
