package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.publish.SitePlan.ArticleResult;
import dev.weft.publish.SitePlan.Contribution;
import dev.weft.publish.SitePlan.DocumentResult;
import dev.weft.publish.SitePlan.PartId;
import dev.weft.publish.SitePlan.SiteDocumentId;
import dev.weft.publish.fingerprint.Fingerprints;
import dev.weft.publish.index.ArticleIndex;
import dev.weft.publish.index.ArticleRef;
import dev.weft.publish.plan.PlanCodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Makes what a plan says, and gives it to a ledger: batches of articles, in any thread, with the listings that they
 * complete; then what is left. What stands from a run before is not made again. Safe to share between threads.
 */
final class Production {
    private final SitePlan plan;
    private final ArticleIndex index;
    private final Ledger ledger;
    private final InputFingerprints fingerprints;
    private final ListingAssembly assembly;
    private final boolean compressed;

    /** The parts of listings that stand as they should. */
    private final Set<PartId> standing = new HashSet<>();

    /** The parts of listings that may lack the piece of an article, since a renderer failed. */
    private final Set<PartId> incomplete = ConcurrentHashMap.newKeySet();

    /** What was found when parts were made, by key: said at the end, so that no thread decides on the order. */
    private final SortedMap<String, List<Finding>> partFindings = new TreeMap<>();

    Production(SitePlan plan, Ledger ledger, InputFingerprints fingerprints, PieceStore store, boolean compressed)
            throws IOException {
        this.plan = plan;
        index = plan.plan().index();
        this.ledger = ledger;
        this.fingerprints = fingerprints;
        assembly = new ListingAssembly(plan, store);
        this.compressed = compressed;
        for (PartId part : (Iterable<PartId>) plan.parts()::iterator) {
            if (standing(plan.key(part), fingerprints.of(part)).isPresent()) {
                standing.add(part);
            }
        }
    }

    private Optional<Ledger.Standing> standing(String key, long fingerprint) throws IOException {
        return fingerprint == Fingerprints.UNKNOWN ? Optional.empty() : ledger.standing(key, fingerprint);
    }

    /** Returns what came of something; what a renderer failed at never stands, since the next run may do better. */
    private Change change(
            String key, long fingerprint, String origin, List<Document> documents, List<Finding> findings) {
        return new Change(
                key,
                hasFailure(findings) ? Fingerprints.UNKNOWN : fingerprint,
                origin,
                compressed ? Gzip.withCopies(documents, plan.plan()::isFreeForCopy) : documents,
                findings);
    }

    private static boolean hasFailure(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.code().equals(PlanCodes.RENDERER_FAILED.id()));
    }

    /** An article that is read for the second time, and which one it is. */
    record Due(ArticleSource.Item item, ArticleRef article) {}

    /**
     * What came of a batch.
     *
     * @param rejected how many articles were rejected only now
     * @param findings what was found
     */
    record Made(int rejected, List<Finding> findings) {}

    /** Makes what a batch of articles gives. */
    Made make(List<Due> batch) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        int rejected = 0;
        for (Due due : batch) {
            if (!plan.plan().isRejected(due.article)) {
                rejected += make(due, changes, findings) ? 0 : 1;
            }
        }
        ledger.commit(changes, findings::add);
        return new Made(rejected, findings);
    }

    /** Makes what an article gives; returns false if it is rejected only now. */
    private boolean make(Due due, List<Change> changes, List<Finding> findings) throws IOException {
        String id = index.id(due.article);
        String key = "article " + id;
        String origin = due.item.origin();
        long fingerprint = fingerprints.of(due.article);
        Optional<Ledger.Standing> before = standing(key, fingerprint);
        if (before.isPresent()) {
            findings.addAll(before.get().keep(origin));
        }
        Set<PartId> parts = new LinkedHashSet<>(plan.partsOf(due.article));
        parts.removeIf(standing::contains);
        if (before.isPresent() && parts.isEmpty()) {
            plan.mustBeAsAdded(due.item, due.article.number());
            return true;
        }
        ArticleResult result = plan.article(due.item, due.article.number(), wanted(before.isEmpty(), parts));
        if (before.isEmpty()) {
            findings.addAll(result.findings());
            changes.add(change(
                    key,
                    result.rejected() ? Fingerprints.UNKNOWN : fingerprint,
                    origin,
                    result.documents(),
                    result.findings()));
        }
        if (hasFailure(result.findings())) {
            result.contributions().forEach(contribution -> incomplete.addAll(contribution.parts()));
        }
        ListingAssembly.Taker taker = (part, document) -> changes.add(change(part, document));
        for (Contribution contribution : result.contributions()) {
            assembly.add(due.article, contribution, taker);
            contribution.parts().forEach(parts::remove);
        }
        for (PartId left : parts) {
            assembly.leaveOut(left, taker);
        }
        return !result.rejected();
    }

    private static SitePlan.Selection wanted(boolean documents, Set<PartId> parts) {
        return new SitePlan.Selection() {
            @Override
            public boolean hasDocuments() {
                return documents;
            }

            @Override
            public boolean has(PartId part) {
                return parts.contains(part);
            }
        };
    }

    private Change change(PartId part, DocumentResult result) {
        String key = plan.key(part);
        if (!result.findings().isEmpty()) {
            synchronized (partFindings) {
                partFindings.put(key, result.findings());
            }
        }
        long fingerprint = incomplete.contains(part) ? Fingerprints.UNKNOWN : fingerprints.of(part);
        return change(key, fingerprint, "", result.documents(), result.findings());
    }

    /** Makes what no article gives: listings without articles, organisations, and what the site has once. */
    void makeRest(Consumer<Finding> findings) throws IOException {
        List<Change> empty = new ArrayList<>();
        for (PartId part : (Iterable<PartId>) plan.parts()::iterator) {
            if (standing.contains(part)) {
                keep(part, findings);
            } else if (plan.size(part) == 0) {
                empty.add(change(part, plan.listing(part, SitePlan.Pieces.of(List.of()))));
            }
        }
        ledger.commit(empty, findings);
        for (SiteDocumentId id : (Iterable<SiteDocumentId>) plan.siteDocuments()::iterator) {
            DocumentResult made = plan.site(id);
            made.findings().forEach(findings);
            ledger.commit(
                    List.of(change(plan.key(id), Fingerprints.UNKNOWN, "", made.documents(), made.findings())),
                    findings);
        }
        partFindings.values().forEach(list -> list.forEach(findings));
    }

    private void keep(PartId part, Consumer<Finding> findings) throws IOException {
        Optional<Ledger.Standing> before = standing(plan.key(part), fingerprints.of(part));
        if (before.isPresent()) {
            before.get().keep("").forEach(findings);
        }
    }
}
