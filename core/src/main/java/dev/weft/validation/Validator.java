package dev.weft.validation;

import dev.weft.finding.Finding;
import dev.weft.finding.Severity;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks articles and publications, and reports everything at once:
 * {@code Validator.standard().check(article, publication, findings)}.
 *
 * <p>Nothing it reports keeps an article from being published. Immutable and safe to share between threads; each
 * {@code with…} returns another validator.
 */
public final class Validator {
    private static final Validator STANDARD = new Validator(
            List.of(
                    new TitleRule(),
                    new MarkupRule(),
                    new ContentRule(),
                    new PictureRule(),
                    new AddressRule(),
                    new DateRule(),
                    new ProvenanceRule(),
                    new AttachmentRule(),
                    new PlacementRule(),
                    new NoticeRule()),
            Map.of(),
            null);

    private final List<Rule> rules;
    private final BodyRule[] bodyRules;
    private final Map<String, Severity> severities;
    private final @Nullable Instant now;

    private Validator(List<Rule> rules, Map<String, Severity> severities, @Nullable Instant now) {
        this.rules = List.copyOf(rules);
        this.bodyRules = rules.stream()
                .filter(BodyRule.class::isInstance)
                .map(BodyRule.class::cast)
                .toArray(BodyRule[]::new);
        this.severities = Map.copyOf(severities);
        this.now = now;
    }

    /** Returns the validator with every rule of Weft, each in its own severity, and no time to take as now. */
    public static Validator standard() {
        return STANDARD;
    }

    /** Returns a validator with one rule more. */
    public Validator with(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new Validator(more, severities, now);
    }

    /** Returns a validator that reports a code, such as {@code article.no-alt}, in another severity. */
    public Validator withSeverity(String code, Severity severity) {
        Map<String, Severity> more = new TreeMap<>(severities);
        more.put(code, severity);
        return new Validator(rules, more, now);
    }

    /** Returns a validator that takes a time as now; without one, no date counts as in the future. */
    public Validator withNow(Instant time) {
        return new Validator(rules, severities, time);
    }

    /** Checks an article of a publication. */
    public void check(Article article, Publication publication, Consumer<Finding> findings) {
        Context context = new Context(publication, now, severities, article.id().value(), findings);
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).check(article, context);
        }
        new BodyWalk(bodyRules, context).walk(article.body());
    }

    /** Checks a publication by itself. */
    public void check(Publication publication, Consumer<Finding> findings) {
        PublicationRules.check(publication, new Context(publication, now, severities, "", findings));
    }
}
