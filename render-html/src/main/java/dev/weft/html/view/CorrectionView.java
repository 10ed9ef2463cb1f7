package dev.weft.html.view;

import dev.weft.html.template.ViewType;
import dev.weft.model.Correction;
import java.util.ArrayList;
import java.util.List;

/** What was corrected after publication. */
public record CorrectionView(Correction correction, PageContext context) {
    /** What templates see of it. */
    public static final ViewType<CorrectionView> TYPE = new ViewType<CorrectionView>(
                    "correction", "what was corrected after publication")
            .text("text", "what", "第二段的会议日期应为12月20日。", view -> view.correction.text())
            .object(
                    "date",
                    "when",
                    () -> DateView.TYPE,
                    view -> view.correction.date().map(view.context::date).orElse(null));

    static List<CorrectionView> of(List<Correction> corrections, PageContext context) {
        List<CorrectionView> views = new ArrayList<>();
        for (Correction correction : corrections) {
            views.add(new CorrectionView(correction, context));
        }
        return views;
    }
}
