package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.render.Listing;
import dev.weft.render.Neighbours;
import dev.weft.render.Teaser;
import dev.weft.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the documents of a plan, batch by batch, and puts listings together as their pieces come; safe to share. */
final class Production {
    private final SitePlan plan;
    private final SiteIndex index;
    private final Ledger ledger;
    private final PieceStore store;
    private final long inputs;
    private final LocalFiles local;
    private final Validator validator;
    private final Meter meter;
    private final List<Assembly> assemblies = new ArrayList<>();
    private final List<BitSet> current = new ArrayList<>();
    private final SortedMap<String, List<Finding>> partFindings = new TreeMap<>();

    Production(SitePlan plan, Ledger ledger, PieceStore store, long inputs, SiteFiles files, Validator validator)
            throws IOException {
        this.plan = plan;
        this.index = plan.index();
        this.ledger = ledger;
        this.store = store;
        this.inputs = inputs;
        this.local = new LocalFiles(index.site().publication().base(), files);
        this.validator = validator;
        this.meter = new Meter(index.site().renderers());
        for (Sheet sheet : plan.sheets()) {
            assemblies.add(new Assembly(sheet, store));
            current.add(current(sheet));
        }
    }

    /** Returns what was rendered so far, by format. */
    SortedMap<String, PublishReport.Rendered> rendered() {
        return meter.read();
    }

    /** Returns the parts that stand as they should. */
    private BitSet current(Sheet sheet) throws IOException {
        BitSet stand = new BitSet();
        Division division = sheet.division();
        int number = plan.sheets().indexOf(sheet);
        for (int part = 0; part < division.count(); part++) {
            if (plan.has(number, part) && ledger.stands(key(sheet, division.name(part)), fingerprint(division, part))) {
                stand.set(part);
            }
        }
        return stand;
    }

    private static String key(Sheet sheet, Listing part) {
        return sheet.format() + " " + part.kind() + " " + part.key() + " "
                + part.place().name();
    }

    /** Returns a number that is another whenever what a part is made of is; 0 if that is not known. */
    private long fingerprint(Division division, int part) {
        if (inputs == 0) {
            return 0;
        }
        long fingerprint = Hashes.of(inputs, Hashes.of(division.place(part).toString()));
        for (int ordinal : division.members(part)) {
            long digest = index.columns().digest(ordinal);
            if (digest == 0) {
                return 0;
            }
            fingerprint = Hashes.of(fingerprint, digest);
        }
        return fingerprint;
    }

    /**
     * What came of a batch.
     *
     * @param count how many articles it had
     * @param rejected how many of them were rejected
     * @param findings what was found
     */
    record Made(int count, int rejected, List<Finding> findings) {}

    /** Makes what a batch of articles gives. */
    Made make(List<ArticleSource.Item> items, int[] ordinals) throws IOException {
        Desk desk = new Desk(index.site(), meter);
        List<Finding> findings = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        int rejected = 0;
        for (int i = 0; i < ordinals.length; i++) {
            if (ordinals[i] >= 0) {
                rejected += article(items.get(i), ordinals[i], desk, units, findings) ? 0 : 1;
            }
        }
        ledger.commit(units);
        return new Made(ordinals.length, rejected, findings);
    }

    /** Makes what an article gives; returns false if it is rejected only now. */
    private boolean article(ArticleSource.Item item, int ordinal, Desk desk, List<Unit> units, List<Finding> findings)
            throws IOException {
        if (index.columns().isRejected(ordinal)) {
            return true;
        }
        String key = "article " + index.columns().id(ordinal);
        Neighbours beside = index.neighbours(ordinal);
        long fingerprint = fingerprint(ordinal, beside);
        boolean stands = ledger.isCurrent(key, fingerprint, item.origin(), findings::add);
        if (stands && !needsPieces(ordinal)) {
            return true;
        }
        List<Finding> own = new ArrayList<>(0);
        String id = index.columns().id(ordinal);
        Consumer<Finding> named = finding -> own.add(finding.inArticle(id).from(item.origin()));
        Article read = item.read(named).orElse(null);
        Article article = read == null ? null : local.complete(read, named);
        List<Document> documents = new ArrayList<>(4);
        if (article != null) {
            validator.check(article, index.site().publication(), named);
        }
        if (article != null && index.isShown(ordinal)) {
            if (!stands) {
                plan.documents(article, ordinal, beside, desk, documents, named);
            }
        } else if (article != null) {
            named.accept(PublishCodes.NOT_SHOWN.at(""));
        }
        pieces(article, ordinal, desk, units, named);
        if (!stands) {
            findings.addAll(own);
            units.add(new Unit(key, read == null ? 0 : fingerprint, item.origin(), documents, own));
        }
        return read != null;
    }

    private long fingerprint(int ordinal, Neighbours beside) {
        long digest = index.columns().digest(ordinal);
        if (inputs == 0 || digest == 0) {
            return 0;
        }
        int time = (index.isShown(ordinal) ? 1 : 0) + (index.isInFuture(ordinal) ? 2 : 0);
        long fingerprint = Hashes.of(Hashes.of(inputs, digest), time);
        fingerprint = Hashes.of(fingerprint, of(beside.nextOrNull()));
        for (Teaser teaser : beside.earlier()) {
            fingerprint = Hashes.of(fingerprint, of(teaser));
        }
        fingerprint = Hashes.of(fingerprint, beside.earlier().size());
        for (Teaser teaser : beside.related()) {
            fingerprint = Hashes.of(fingerprint, of(teaser));
        }
        return fingerprint;
    }

    private static long of(@Nullable Teaser teaser) {
        if (teaser == null) {
            return 7;
        }
        long date = teaser.published().map(Object::hashCode).orElse(0);
        return Hashes.of(
                Hashes.of(date, Hashes.of(teaser.title())),
                Hashes.of(teaser.path().file()));
    }

    private boolean needsPieces(int ordinal) {
        for (int s = 0; s < assemblies.size(); s++) {
            for (int part : plan.parts(s, ordinal)) {
                if (!current.get(s).get(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void pieces(@Nullable Article article, int ordinal, Desk desk, List<Unit> units, Consumer<Finding> findings)
            throws IOException {
        for (int s = 0; s < assemblies.size(); s++) {
            Sheet sheet = plan.sheets().get(s);
            List<Assembly.Waiting> due = due(s, ordinal);
            if (!sheet.isInPieces()) {
                for (Assembly.Waiting part : due) {
                    finish(s, part, part.take(ordinal, article), desk, units);
                }
            }
            while (sheet.isInPieces() && !due.isEmpty()) {
                List<Assembly.Waiting> alike = takeAlike(due);
                int piece = article == null
                        ? PieceStore.EMPTY
                        : store.keep(sheet.piece(alike.get(0).listing, article, desk, findings), alike.size());
                for (Assembly.Waiting part : alike) {
                    finish(s, part, part.take(ordinal, piece), desk, units);
                }
            }
        }
    }

    /** Returns the parts that an article is in and that are to be made. */
    private List<Assembly.Waiting> due(int sheet, int ordinal) {
        List<Assembly.Waiting> due = new ArrayList<>();
        for (int part : plan.parts(sheet, ordinal)) {
            if (!current.get(sheet).get(part)) {
                due.add(waiting(sheet, part));
            }
        }
        return due;
    }

    /** Takes the first part out of a list, and those that have the same pieces. */
    private static List<Assembly.Waiting> takeAlike(List<Assembly.Waiting> due) {
        Object key = due.get(0).pieceKey;
        List<Assembly.Waiting> alike = new ArrayList<>(due.size());
        for (Iterator<Assembly.Waiting> rest = due.iterator(); rest.hasNext(); ) {
            Assembly.Waiting part = rest.next();
            if (part.pieceKey.equals(key)) {
                alike.add(part);
                rest.remove();
            }
        }
        return alike;
    }

    private void finish(int sheet, Assembly.Waiting part, boolean complete, Desk desk, List<Unit> units)
            throws IOException {
        if (complete) {
            units.add(finished(sheet, part, desk));
        }
    }

    private Assembly.Waiting waiting(int sheet, int part) {
        return assemblies
                .get(sheet)
                .of(
                        part,
                        () -> plan.path(
                                sheet, plan.sheets().get(sheet).division().name(part)));
    }

    private Unit finished(int sheet, Assembly.Waiting waiting, Desk desk) throws IOException {
        Sheet of = plan.sheets().get(sheet);
        List<Finding> findings = new ArrayList<>(0);
        Document document = waiting.finish(desk, findings);
        String key = key(of, waiting.listing);
        if (!findings.isEmpty()) {
            synchronized (partFindings) {
                partFindings.put(key, findings);
            }
        }
        return new Unit(
                key,
                fingerprint(of.division(), waiting.part),
                "",
                document == null ? List.of() : List.of(document),
                findings);
    }

    /** Makes what no article gives: listings without articles, organisations, and what the site has once. */
    void rest(Consumer<Finding> findings) throws IOException {
        Desk desk = new Desk(index.site(), meter);
        List<Unit> units = new ArrayList<>();
        for (int s = 0; s < assemblies.size(); s++) {
            Division division = plan.sheets().get(s).division();
            for (int part = 0; part < division.count(); part++) {
                if (!plan.has(s, part)) {
                    continue;
                }
                if (current.get(s).get(part)) {
                    String key = key(plan.sheets().get(s), division.name(part));
                    ledger.isCurrent(key, fingerprint(division, part), "", findings);
                } else if (division.members(part).length == 0) {
                    units.add(finished(s, waiting(s, part), desk));
                }
            }
        }
        ledger.commit(units);
        new Once(plan).make(desk, unit -> {
            unit.findings().forEach(findings);
            ledger.commit(List.of(unit));
        });
        partFindings.values().forEach(list -> list.forEach(findings));
    }
}
