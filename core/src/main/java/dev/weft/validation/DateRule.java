package dev.weft.validation;

import dev.weft.model.Article;
import dev.weft.value.PreciseDate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Dates that do not go together. */
final class DateRule implements Rule {
    /** How far ahead of now a date of publication may be; allows for other zones and for tomorrow's paper. */
    private static final Duration AHEAD = Duration.ofDays(2);

    @Override
    public void check(Article article, Context context) {
        ZoneId zone = context.publication().zone();
        if (article.published().isEmpty()) {
            if (article.kind() != Article.Kind.PAGE) {
                context.report(ArticleCodes.NO_DATE, "/published");
            }
        } else {
            published(article, article.published().get(), zone, context);
        }
        if (article.expires().isPresent()) {
            PreciseDate expires = article.expires().get();
            if (isBefore(expires, article.published(), zone) || isBefore(expires, article.embargo(), zone)) {
                context.report(ArticleCodes.EXPIRES_TOO_EARLY, "/expires");
            }
        }
        if (article.views().isPresent() && article.views().get().asOf().isEmpty()) {
            context.report(ArticleCodes.VIEWS_WITHOUT_DATE, "/views");
        }
    }

    private static void published(Article article, PreciseDate published, ZoneId zone, Context context) {
        if (article.modified().isPresent() && isBefore(article.modified().get(), article.published(), zone)) {
            context.report(ArticleCodes.MODIFIED_BEFORE_PUBLISHED.at(
                    "/modified",
                    "修改时间 " + article.modified().get() + " 早于发布时间 " + published,
                    "changed " + article.modified().get() + ", before it was published " + published));
        }
        Optional<Instant> now = context.now();
        if (now.isPresent() && published.instant(zone).isAfter(now.get().plus(AHEAD))) {
            context.report(ArticleCodes.FUTURE_DATE.at(
                    "/published", "发布日期 " + published + " 远在将来", "published " + published + ", far in the future"));
        }
    }

    /** Returns whether a date is before another, as precisely as the less precise of the two is known. */
    static boolean isBefore(PreciseDate a, Optional<PreciseDate> other, ZoneId zone) {
        if (other.isEmpty()) {
            return false;
        }
        PreciseDate b = other.get();
        if (a.time().isEmpty() || b.time().isEmpty()) {
            return a.day(zone).isBefore(b.day(zone));
        }
        return a.instant(zone).isBefore(b.instant(zone));
    }
}
