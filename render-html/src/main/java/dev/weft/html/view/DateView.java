package dev.weft.html.view;

import dev.weft.html.template.ViewType;
import dev.weft.value.PreciseDate;
import java.time.ZoneId;

/** A date, no more precise than it is known. */
public record DateView(PreciseDate date, PageContext context) {
    /** What templates see of it. */
    public static final ViewType<DateView> TYPE = new ViewType<DateView>(
                    "date", "a date, no more precise than it is known")
            .text("iso", "for machines", "2014-01-24", DateView::iso)
            .text("shown", "for readers", "2014年1月24日", DateView::shown)
            .text(
                    "asOf",
                    "for readers, as the time of a count",
                    "截至2014年1月24日",
                    view -> view.context.words().get("as-of", view.shown()))
            .text("day", "for lists, where little room is", "2014-01-24", DateView::day);

    /** Returns the date for machines. */
    public String iso() {
        return date.iso(zone());
    }

    private String shown() {
        return date.display(context.words().language(), zone());
    }

    private String day() {
        return date.day(zone()).toString();
    }

    private ZoneId zone() {
        return context.publication().zone();
    }
}
