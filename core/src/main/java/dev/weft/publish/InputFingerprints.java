package dev.weft.publish;

import dev.weft.json.PublicationWriter;
import dev.weft.publish.SitePlan.PartId;
import dev.weft.publish.files.SiteFiles;
import dev.weft.publish.fingerprint.Fingerprints;
import dev.weft.publish.index.ArticleIndex;
import dev.weft.publish.index.ArticleRef;
import dev.weft.publish.plan.Answers;
import dev.weft.publish.plan.ListingFormatPlan;
import dev.weft.publish.plan.PartRef;
import dev.weft.render.Neighbours;
import dev.weft.render.Renderer;
import dev.weft.render.SequencePart;
import dev.weft.render.Teaser;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What documents are made of, as a fingerprint: of all documents the publication, its files and the code; of an article's
 * also its input and what stands beside it; of a part of a listing the input of each of its articles. Unknown where one of
 * these is.
 */
final class InputFingerprints {
    private final SitePlan plan;
    private final long common;

    /**
     * Makes the fingerprints of what a plan has.
     *
     * @param common of what all documents are made of
     */
    InputFingerprints(SitePlan plan, long common) {
        this.plan = plan;
        this.common = common;
    }

    InputFingerprints(Publisher publisher, SitePlan plan, SiteFiles files, Answers answers) {
        this(plan, common(publisher, files, answers));
    }

    private static long common(Publisher publisher, SiteFiles files, Answers answers) {
        List<Renderer<?>> renderers = publisher.site().renderers();
        long publication =
                Fingerprints.of(PublicationWriter.toJson(publisher.site().publication()));
        long fingerprint = Fingerprints.of(files.fingerprint(), publication);
        fingerprint = Fingerprints.of(fingerprint, publisher.isCompressed() ? 1 : 0);
        fingerprint = Fingerprints.of(
                fingerprint,
                publisher
                        .pictures()
                        .map(scaler -> Fingerprints.of(scaler.version()))
                        .orElse(0L));
        for (Renderer<?> renderer : renderers) {
            fingerprint = both(fingerprint, inputs(renderer, answers));
        }
        Optional<String> given = publisher.inputs();
        if (given.isPresent()) {
            return given.get().isEmpty() ? Fingerprints.UNKNOWN : both(fingerprint, Fingerprints.of(given.get()));
        }
        long jar = jar(InputFingerprints.class);
        for (Renderer<?> renderer : renderers) {
            jar = both(jar, jar(renderer.getClass()));
            fingerprint = both(fingerprint, Fingerprints.of(renderer.format().toString()));
        }
        return both(fingerprint, jar);
    }

    /** Returns the fingerprint of what a renderer names as its inputs; unknown if it fails at that. */
    private static long inputs(Renderer<?> renderer, Answers answers) {
        return answers.of(renderer, "inputs", () -> Fingerprints.of(renderer.inputs()), Fingerprints.UNKNOWN);
    }

    /** Returns the fingerprint of the jar that a class is in; unknown if it is in none. */
    private static long jar(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Fingerprints.UNKNOWN;
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? Fingerprints.of(
                            Files.size(jar), Files.getLastModifiedTime(jar).toMillis())
                    : Fingerprints.UNKNOWN;
        } catch (URISyntaxException | IOException | IllegalArgumentException unknown) {
            return Fingerprints.UNKNOWN;
        }
    }

    /** Returns the fingerprint of two inputs, unknown if one of them is. */
    static long both(long one, long other) {
        return one == Fingerprints.UNKNOWN || other == Fingerprints.UNKNOWN
                ? Fingerprints.UNKNOWN
                : Fingerprints.of(one, other);
    }

    /** Returns the fingerprint of what an article's documents are made of. */
    long of(ArticleRef article) {
        ArticleIndex index = plan.plan().index();
        return of(
                common,
                index.fingerprint(article),
                index.isShown(article),
                index.isInFuture(article),
                () -> plan.plan().neighbours(article));
    }

    static long of(long common, long input, boolean shown, boolean inFuture, Supplier<Neighbours> neighbours) {
        long fingerprint = both(common, input);
        if (fingerprint == Fingerprints.UNKNOWN) {
            return fingerprint;
        }
        int time = (shown ? 1 : 0) + (inFuture ? 2 : 0);
        fingerprint = Fingerprints.of(fingerprint, time);
        Neighbours beside = neighbours.get();
        fingerprint = Fingerprints.of(
                fingerprint, beside.next().map(InputFingerprints::of).orElse(7L));
        fingerprint = of(fingerprint, beside.earlier());
        return of(fingerprint, beside.related());
    }

    private static long of(long before, List<Teaser> teasers) {
        long fingerprint = Fingerprints.of(before, teasers.size());
        for (Teaser teaser : teasers) {
            fingerprint = Fingerprints.of(fingerprint, of(teaser));
        }
        return fingerprint;
    }

    private static long of(Teaser teaser) {
        long date = teaser.published()
                .map(published -> Fingerprints.of(published.toString()))
                .orElse(0L);
        return Fingerprints.of(
                Fingerprints.of(date, Fingerprints.of(teaser.title())),
                Fingerprints.of(teaser.path().file()));
    }

    /** Returns the fingerprint of what a document of a listing is made of. */
    long of(PartId id) {
        ListingFormatPlan format = plan.format(id);
        PartRef part = new PartRef(id.part());
        ArticleIndex index = plan.plan().index();
        long fingerprint = ofPart(common, format.place(part));
        for (ArticleRef article : format.articles(part)) {
            fingerprint = both(fingerprint, index.fingerprint(article));
        }
        return fingerprint;
    }

    /** Returns the fingerprint of a part of a listing to which those of its articles are added, in their order. */
    static long ofPart(long common, SequencePart place) {
        return both(common, Fingerprints.of(place.toString()));
    }
}
