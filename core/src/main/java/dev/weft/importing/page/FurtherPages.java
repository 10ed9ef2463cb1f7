package dev.weft.importing.page;

import dev.weft.body.Block;
import dev.weft.finding.Finding;
import dev.weft.importing.document.Page;
import dev.weft.importing.document.PageCodes;
import dev.weft.importing.document.TextOfPage;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.fragment.Addresses;
import dev.weft.value.Attachment;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Joins the further pages of an article to its first, as far as they are at hand. */
final class FurtherPages {
    private static final int MOST = 200;

    private final String charset;
    private final Function<WebAddress, Optional<byte[]>> pages;
    private final Consumer<Finding> findings;

    FurtherPages(String charset, Function<WebAddress, Optional<byte[]>> pages, Consumer<Finding> findings) {
        this.charset = charset;
        this.pages = pages;
        this.findings = findings;
    }

    /** Returns the text that the further pages of an article hold, and adds their files to those of the first one. */
    List<Block> read(Page first, List<Attachment> files) {
        List<Block> blocks = new ArrayList<>();
        if (Paging.first(first) != null) {
            findings.accept(PageCodes.MORE_PAGES.at(
                    "/body",
                    "这不是文章的第一页：" + first.address(),
                    "this is not the first page of the article: " + first.address()));
            return blocks;
        }
        Set<WebAddress> seen = new HashSet<>(Set.of(first.address()));
        WebAddress address = Paging.next(first, first.address(), true);
        while (address != null) {
            if (!seen.add(address) || seen.size() > MOST) {
                report(address, "又回到已读的页", "which was read before");
                return blocks;
            }
            Optional<byte[]> page = pages.apply(address);
            if (page.isEmpty()) {
                report(address, "不在手头，未接上", "which is not at hand, and was not joined");
                return blocks;
            }
            address = joined(page.get(), address, blocks, files);
        }
        return blocks;
    }

    private @Nullable WebAddress joined(byte[] bytes, WebAddress address, List<Block> blocks, List<Attachment> files) {
        Page page = PageReader.parsed(PageReader.html(bytes, charset, findings), address);
        WebAddress next = Paging.next(page, address, false);
        Facts facts = new Facts();
        PageReader.RULES.forEach(rule -> rule.read(page, facts));
        TextOfPage text = new TextOfPage(page, facts, findings);
        for (Attachment file : Attachments.of(page, new Addresses(page.base()), facts, text::leaveOut)) {
            if (files.stream().noneMatch(known -> known.address().equals(file.address()))) {
                files.add(file);
            }
        }
        blocks.addAll(text.read().blocks());
        return next;
    }

    private void report(WebAddress address, String zh, String en) {
        findings.accept(PageCodes.MORE_PAGES.at(
                "/body", "文章下一页 " + address + " " + zh, "the article goes on at " + address + ", " + en));
    }
}
