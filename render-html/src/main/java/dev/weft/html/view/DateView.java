package dev.weft.html.view;

import dev.weft.html.template.Phrase;
import dev.weft.html.template.ViewType;
import dev.weft.value.PreciseDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A date, no more precise than it is known. */
public final class DateView {
    /** What templates see of it. */
    public static final ViewType<DateView> TYPE = new ViewType<DateView>(
                    "date", "a date, no more precise than it is known")
            .phrase("iso", "for machines", "2014-01-24", DateView::iso)
            .text("shown", "for readers", "2014年1月24日", DateView::shown)
            .text(
                    "asOf",
                    "for readers, as the time of a count",
                    "截至2014年1月24日",
                    view -> view.context.words().get("as-of", view.shown()))
            .text("day", "for lists, where little room is", "2014-01-24", DateView::day);

    private final PreciseDate date;
    private final PageContext context;
    private @Nullable Phrase iso;

    DateView(PreciseDate date, PageContext context) {
        this.date = date;
        this.context = context;
    }

    /** Returns the date for machines, which a page says in several places. */
    public Phrase iso() {
        Phrase text = iso;
        if (text == null) {
            text = new Phrase(date.iso(zone()));
            iso = text;
        }
        return text;
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
