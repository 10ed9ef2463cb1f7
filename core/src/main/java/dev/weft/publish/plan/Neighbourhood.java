package dev.weft.publish.plan;

import com.google.common.collect.Lists;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.index.ArticleIndex;
import dev.weft.publish.index.ArticleRef;
import dev.weft.publish.index.SectionRef;
import dev.weft.render.Neighbours;
import dev.weft.render.Site;
import dev.weft.render.Teaser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** What stands beside each article of an index, as {@link NeighbourRule} has it. Safe to share between threads. */
public final class Neighbourhood {
    private static final int CACHED_TEASERS = 1 << 14;

    private final Site site;
    private final ArticleIndex index;
    private final Listings listings;

    /** What is listed, by its exact section, and there from the oldest to the newest. */
    private final int[] bySection;

    /** Where each section starts in {@link #bySection}. */
    private final int[] starts;

    private final AtomicReferenceArray<@Nullable CachedTeaser> teasers = new AtomicReferenceArray<>(CACHED_TEASERS);

    private record CachedTeaser(ArticleRef article, Teaser teaser) {}

    Neighbourhood(Site site, Listings listings) {
        this.site = site;
        this.listings = listings;
        index = listings.index();
        List<ArticleRef> all = listings.articles(ListingRef.HOME);
        starts = new int[index.sectionCount() + 1];
        for (ArticleRef article : all) {
            starts[index.section(article).number() + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        bySection = new int[all.size()];
        int[] next = starts.clone();
        for (ArticleRef article : all) {
            bySection[next[index.section(article).number()]++] = article.number();
        }
    }

    /** Returns what stands beside an article. */
    public Neighbours of(ArticleRef article) {
        List<Teaser> earlier = new ArrayList<>(NeighbourRule.MOST_EARLIER);
        Neighbours.Builder beside = Neighbours.builder();
        if (listings.isListed(article)) {
            SectionRef section = index.section(article);
            int at = positionInSection(section, article);
            int oldest = Math.max(starts[section.number()], at - NeighbourRule.MOST_EARLIER);
            for (int i = at - 1; i >= oldest; i--) {
                earlier.add(teaser(new ArticleRef(bySection[i])));
            }
            if (at + 1 < starts[section.number() + 1]) {
                beside.next(teaser(new ArticleRef(bySection[at + 1])));
            }
        }
        if (!earlier.isEmpty()) {
            beside.previous(earlier.get(0));
        }
        return beside.earlier(earlier).related(related(article)).build();
    }

    private int positionInSection(SectionRef section, ArticleRef article) {
        int rank = rank(article);
        int low = starts[section.number()];
        int high = starts[section.number() + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            if (rank(new ArticleRef(bySection[middle])) < rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int rank(ArticleRef listed) {
        return listings.rank(listed).orElseThrow();
    }

    private List<Teaser> related(ArticleRef article) {
        List<ArticleRef> named = new ArrayList<>();
        for (String id : index.texts(article).related()) {
            index.find(id).filter(index::isShown).ifPresent(named::add);
        }
        List<Iterator<ArticleRef>> sharing = new ArrayList<>();
        if (listings.isListed(article)) {
            index.tags().of(article).forEach(tag -> sharing.add(older(listings.ofTag(tag), article)));
        }
        List<Teaser> related = new ArrayList<>(NeighbourRule.MOST_RELATED);
        NeighbourRule.related(article, named, sharing, (one, other) -> Integer.compare(rank(other), rank(one)))
                .forEach(other -> related.add(teaser(other)));
        return related;
    }

    /** Returns the articles of a listing before one of them, the newest first. */
    private Iterator<ArticleRef> older(ListingRef listing, ArticleRef article) {
        List<ArticleRef> articles = listings.articles(listing);
        int position = listings.position(listing, article);
        return Lists.reverse(articles.subList(0, position)).iterator();
    }

    private Teaser teaser(ArticleRef article) {
        int slot = article.number() & CACHED_TEASERS - 1;
        CachedTeaser cached = teasers.get(slot);
        if (cached != null && cached.article.equals(article)) {
            return cached.teaser;
        }
        ArticleEntry entry = index.entry(article);
        Teaser teaser = Teaser.of(entry, site.page(entry));
        teasers.set(slot, new CachedTeaser(article, teaser));
        return teaser;
    }
}
