package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What was found about one article: so much is kept, and how much more there was is one more finding. */
final class FindingList implements Consumer<Finding> {
    /** How many findings that are no errors are kept. */
    static final int MOST = 1_000;

    private final List<Finding> kept = new ArrayList<>(0);
    private long left;

    @Override
    public void accept(Finding finding) {
        if (finding.severity() == Severity.ERROR || kept.size() < MOST) {
            kept.add(finding);
        } else {
            left++;
        }
    }

    /** Returns what was kept; {@code article} is told of in the finding that counts the rest. */
    List<Finding> all(String article) {
        if (left > 0) {
            kept.add(PublishCodes.MORE_FINDINGS
                    .at("", "另有 " + left + " 处问题没有逐一列出", left + " more findings are not listed")
                    .inArticle(article));
            left = 0;
        }
        return kept;
    }
}
