package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.model.Organisation;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Neighbours;
import dev.weft.render.OrganisationPage;
import dev.weft.render.Place;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import dev.weft.render.WholeSite;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Makes what a site has once: organisations, and what is about the whole, such as sitemaps: its pages in a stable order, the articles from the oldest to the newest,
 * then what is no article; cut into numbered parts, where a format has such and there are too many for one.
 */
final class Once {
    private final SitePlan plan;
    private final SiteIndex index;
    private final Site site;
    private final List<Integer> articles = new ArrayList<>();
    private final List<WholeSite.Entry> others = new ArrayList<>();
    private final Instant changed;

    Once(SitePlan plan) {
        this.plan = plan;
        this.index = plan.index();
        this.site = index.site();
        for (int i = 0; i < index.columns().size(); i++) {
            if (index.isInSitemap(i)) {
                articles.add(i);
            }
        }
        articles.sort(index.columns()::compareByTime);
        changed = index.columns().newest();
        others();
    }

    private void others() {
        for (int s = 0; s < plan.sheets().size(); s++) {
            Sheet sheet = plan.sheets().get(s);
            if (sheet.renderer().format().relation() != Format.Relation.PAGE) {
                continue;
            }
            for (int part = 0; part < sheet.division().count(); part++) {
                if (plan.has(s, part)) {
                    Listing listing = sheet.division().part(part);
                    others.add(entry(plan.path(s, listing), listing.changed()));
                }
            }
        }
        for (Renderer<OrganisationPage> renderer : plan.outputs().organisations) {
            for (Organisation organisation : site.publication().organisations()) {
                others.add(entry(site.path(renderer.format(), new OrganisationPage(organisation)), Instant.EPOCH));
            }
        }
        // Tags and persons are numbered as they come in the input, on which no document may depend.
        others.sort(Comparator.comparing(WholeSite.Entry::path));
    }

    private WholeSite.Entry entry(SitePath path, Instant time) {
        return new WholeSite.Entry(
                path, time, Instant.EPOCH, "", site.publication().language());
    }

    /** Makes all of it. */
    void make(Desk desk, Taker taker) throws IOException {
        for (Renderer<OrganisationPage> renderer : plan.outputs().organisations) {
            for (Organisation organisation : site.publication().organisations()) {
                String key = renderer.format().id() + " organisation " + organisation.id();
                one(renderer, new OrganisationPage(organisation), key, desk, taker);
            }
        }
        for (Renderer<WholeSite> renderer : plan.outputs().wholes) {
            make(renderer, desk, taker);
        }
    }

    private void make(Renderer<WholeSite> renderer, Desk desk, Taker taker) throws IOException {
        Format<WholeSite> format = renderer.format();
        int total = articles.size() + others.size();
        List<String> parts = new ArrayList<>();
        if (!format.partPattern().isEmpty() && total > format.partSize()) {
            for (int from = 0; from < total; from += format.partSize()) {
                parts.add(Integer.toString(parts.size() + 1));
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            int from = i * format.partSize();
            int to = Math.min(from + format.partSize(), total);
            WholeSite part =
                    new WholeSite(Place.of(parts.get(i)), () -> new Pages(from, to), List.of(), changed(from, to));
            one(renderer, part, desk, taker);
        }
        Iterable<WholeSite.Entry> all = parts.isEmpty() ? () -> new Pages(0, total) : List.of();
        one(renderer, new WholeSite(Place.INDEX, all, parts, changed), desk, taker);
    }

    private Instant changed(int from, int to) {
        Instant newest = Instant.EPOCH;
        for (Iterator<WholeSite.Entry> pages = new Pages(from, to); pages.hasNext(); ) {
            Instant time = pages.next().changed();
            newest = time.isAfter(newest) ? time : newest;
        }
        return newest;
    }

    private static void one(Renderer<WholeSite> renderer, WholeSite part, Desk desk, Taker taker) throws IOException {
        one(renderer, part, renderer.format().id() + " site " + part.place().name(), desk, taker);
    }

    private static <S extends Subject> void one(Renderer<S> renderer, S subject, String key, Desk desk, Taker taker)
            throws IOException {
        List<Finding> findings = new ArrayList<>();
        Document document = desk.document(renderer, subject, findings::add);
        taker.take(new Unit(key, 0, "", document == null ? List.of() : List.of(document), findings));
    }

    /** Takes what was made. */
    interface Taker {
        void take(Unit unit) throws IOException;
    }

    /** Goes through some of the pages, and makes each as it is asked for. */
    private final class Pages implements Iterator<WholeSite.Entry> {
        private int at;
        private final int end;

        Pages(int from, int to) {
            at = from;
            end = to;
        }

        @Override
        public boolean hasNext() {
            return at < end;
        }

        @Override
        public WholeSite.Entry next() {
            if (at >= end) {
                throw new NoSuchElementException();
            }
            int i = at++;
            if (i >= articles.size()) {
                return others.get(i - articles.size());
            }
            int ordinal = articles.get(i);
            return index.entry(
                    ordinal, site.page(new ArticlePage(index.columns().outline(ordinal), Neighbours.NONE)));
        }
    }
}
