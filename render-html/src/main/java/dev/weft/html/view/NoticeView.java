package dev.weft.html.view;

import dev.weft.html.template.ViewType;
import dev.weft.model.Notice;

/** What a notice says of itself. */
public record NoticeView(Notice notice, PageContext context) {
    /** What templates see of it. */
    public static final ViewType<NoticeView> TYPE = new ViewType<NoticeView>("notice", "what a notice says of itself")
            .text("number", "the number of the document", "辽纺协〔2014〕3号", view -> view.notice.number())
            .text("issuer", "who issued it", "辽宁省纺织服装协会", view -> view.notice.issuer())
            .object(
                    "effective",
                    "from when it holds",
                    () -> DateView.TYPE,
                    view -> view.notice.effective().map(view.context::date).orElse(null))
            .object(
                    "deadline",
                    "by when something is to be done",
                    () -> DateView.TYPE,
                    view -> view.notice.deadline().map(view.context::date).orElse(null));
}
