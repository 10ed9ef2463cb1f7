package dev.weft.importing.page;

import dev.weft.importing.evidence.Found;
import dev.weft.model.Article;
import dev.weft.model.Organisation;
import dev.weft.value.IcpFiling;
import dev.weft.value.PoliceFiling;
import dev.weft.value.WebAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a page, with the surest finding of each fact; the first page is that of an article of which this is a later
 * one.
 */
public record PageReading(
        PageKind kind,
        @Nullable WebAddress firstPage,
        Article article,
        String siteName,
        List<String> breadcrumb,
        List<Organisation> organisations,
        @Nullable IcpFiling icp,
        @Nullable PoliceFiling police,
        List<Found> facts) {
    /** Copies the lists. */
    public PageReading {
        breadcrumb = List.copyOf(breadcrumb);
        organisations = List.copyOf(organisations);
        facts = List.copyOf(facts);
    }
}
