package dev.weft.importing.document;

import dev.weft.body.Body;
import dev.weft.finding.Finding;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.fragment.FragmentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/**
 * Reads the text of a page, without what says no more than its facts and what stands beside it.
 *
 * <p>This is the last that is done with a document, and the only place where it is changed: first go the lines that name files,
 * what follows the responsible editor, signatures in brackets and lines of facts, then what the words and links in it make
 * boilerplate.
 */
public final class TextOfPage {
    /** A page with this much text is not one whose text stands in a script. */
    private static final int MUCH = 200;

    private final Page page;
    private final Facts facts;
    private final Consumer<Finding> findings;
    private final List<Element> leftOut = new ArrayList<>();

    public TextOfPage(Page page, Facts facts, Consumer<Finding> findings) {
        this.page = page;
        this.facts = facts;
        this.findings = findings;
    }

    /** Says that an element is told of in another way. */
    public void leaveOut(Element element) {
        leftOut.add(element);
    }

    public Body read() {
        PicturePost post = page.picturePost();
        if (post != null && page.contentLength() < MUCH) {
            return FragmentReader.read(post.html(), page.base(), finding -> findings.accept(finding.under("/body")));
        }
        Element content = page.content();
        leftOut.forEach(TextOfPage::remove);
        boolean cut = Signatures.cutTail(page.lines(), content);
        facts.signed().forEach(Signatures::trim);
        boolean changed = cut || !leftOut.isEmpty() || !facts.signed().isEmpty();
        int before = -1;
        List<Element> spoken = new ArrayList<>(page.foot());
        spoken.addAll(facts.spoken());
        for (Element element : spoken) {
            if (element.equals(content) || !page.isInContent(element)) {
                continue;
            }
            before = before < 0 ? content.text().length() : before;
            if (element.text().length() * 2 < before + 40) {
                element.remove();
                changed = true;
            }
        }
        Measures measures = changed ? Measures.of(content) : page.measures().within(content);
        int pruned = Boilerplate.prune(content, measures, page.names());
        if (pruned > 0) {
            findings.accept(PageCodes.BOILERPLATE_LEFT_OUT.at(
                    "/body",
                    "略去正文旁的 " + pruned + " 处导航、分享、相关链接等",
                    pruned + " parts beside the text (navigation, share bars, related links) were left out"));
        }
        return FragmentReader.read(
                List.copyOf(content.childNodes()), page.base(), finding -> findings.accept(finding.under("/body")));
    }

    private static void remove(Element element) {
        if (element.parent() != null) {
            element.remove();
        }
    }
}
