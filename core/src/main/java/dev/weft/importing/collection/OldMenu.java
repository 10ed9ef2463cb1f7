package dev.weft.importing.collection;

import dev.weft.finding.Finding;
import dev.weft.json.ArticleLines;
import dev.weft.json.ArticleReader;
import dev.weft.model.NavigationItem;
import dev.weft.model.Publication;
import dev.weft.value.ArticleId;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the navigation of a publication of the menu that its old site had. */
final class OldMenu {
    /** Below it somebody should look. */
    private static final double SURE = 0.8;

    private final SiteMenu.Found menu;
    private final Publication publication;
    private final Arrivals arrivals;
    private final Consumer<Finding> findings;

    OldMenu(SiteMenu.Found menu, Publication publication, Arrivals arrivals, Consumer<Finding> findings) {
        this.menu = menu;
        this.publication = publication;
        this.arrivals = arrivals;
        this.findings = findings;
    }

    /**
     * Returns the publication with its navigation: what led to a section, an article or another site; what led to nothing that
     * the new site has is left out and named.
     *
     * @param lines the articles, as they were written
     */
    Publication with(Path lines) throws IOException {
        Map<Integer, ArticleId> ids = ids(lines);
        List<NavigationItem> items = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        Set<NavigationItem.Target> known = new HashSet<>();
        for (SiteMenu.Found.Link link : menu.entries()) {
            NavigationItem.Target target = target(link, ids);
            if (target == null || !known.add(target)) {
                leftOut.add(link.label());
            } else {
                items.add(new NavigationItem(link.label(), target));
            }
        }
        if (!leftOut.isEmpty()) {
            findings.accept(CollectionCodes.MENU_LEFT_OUT.at(
                    "/navigation",
                    "新站没有与之对应的内容：" + String.join("、", leftOut),
                    "the new site has nothing that they could lead to: " + String.join(", ", leftOut)));
        }
        if (items.size() < 2) {
            return publication;
        }
        if (menu.confidence() < SURE) {
            long percent = Math.round(menu.confidence() * 100);
            findings.accept(CollectionCodes.MENU_UNSURE.at(
                    "/navigation",
                    "取自旧站的菜单，把握 " + percent + "%",
                    "it is what seems to be the menu of the old site, with a confidence of " + percent + " %"));
        }
        return publication.toBuilder().navigation(items).build();
    }

    private NavigationItem.@Nullable Target target(SiteMenu.Found.Link link, Map<Integer, ArticleId> ids) {
        WebAddress address = link.address();
        if (!OldAddress.isOnHost(address, publication.base())) {
            return new NavigationItem.ToAddress(address);
        }
        String section = section(link.label());
        section = section == null ? arrivals.section(address) : section;
        if (section != null) {
            return new NavigationItem.ToSection(section);
        }
        ArticleId id = ids.get(arrivals.number(address));
        return id == null ? null : new NavigationItem.ToArticle(id);
    }

    /** Returns the path of the only section of a name, or null. */
    private @Nullable String section(String name) {
        String found = null;
        for (String path : publication.sectionPaths()) {
            if (publication.section(path).filter(one -> one.name().equals(name)).isPresent()) {
                if (found != null) {
                    return null;
                }
                found = path;
            }
        }
        return found;
    }

    /** Returns the ids of the articles that the menu leads to, by their numbers. */
    private Map<Integer, ArticleId> ids(Path lines) throws IOException {
        Set<Integer> wanted = new HashSet<>();
        menu.entries().forEach(link -> wanted.add(arrivals.number(link.address())));
        wanted.remove(0);
        Map<Integer, ArticleId> ids = new HashMap<>();
        if (wanted.isEmpty()) {
            return ids;
        }
        ArticleReader reader = ArticleReader.of(publication);
        try (InputStream in = Files.newInputStream(lines)) {
            ArticleLines all = new ArticleLines(in, "", finding -> {});
            for (Optional<ArticleLines.Line> line = all.next(); line.isPresent(); line = all.next()) {
                int number = (int) line.get().number();
                if (wanted.contains(number)) {
                    reader.read(line.get().bytes(), "", finding -> {})
                            .ifPresent(article -> ids.put(number, article.id()));
                }
            }
        }
        return ids;
    }
}
