package dev.weft.publish.index;

import dev.weft.internal.Folding;
import dev.weft.model.EditionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tags, or the authors, of all articles: each different label once. Labels that differ only in case, width or normal
 * form are one within an edition; it is spelt as the oldest article spells it of those that listings name.
 */
public final class LabelColumn {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Label> labels = new ArrayList<>();
    private final Ints starts = new Ints();
    private final Ints values = new Ints();

    /** A label with the article that spells it so, and whether listings name that one, as long as it may still change. */
    private record Label(String text, EditionId edition, ArticleRef speller, boolean listed) {}

    LabelColumn() {}

    /**
     * Adds the labels of the next article.
     *
     * @param edition the edition that it is in
     * @param listed whether listings may name it, so that its spelling is shown
     */
    void add(
            List<String> added,
            ArticleRef article,
            EditionId edition,
            boolean listed,
            Comparator<ArticleRef> oldestFirst) {
        int start = values.size();
        starts.add(start);
        for (String text : added) {
            Integer known = numbers.putIfAbsent(key(text, edition), labels.size());
            int number = known == null ? labels.size() : known;
            if (known == null) {
                labels.add(new Label(text, edition, article, listed));
            } else if (listed && isBefore(article, labels.get(number), oldestFirst)) {
                labels.set(number, new Label(text, edition, article, true));
            }
            if (!contains(start, number)) {
                values.add(number);
            }
        }
    }

    private static String key(String text, EditionId edition) {
        String word = Folding.word(text);
        return edition.isDefault() ? word : edition.folder() + "\n" + word;
    }

    private static boolean isBefore(ArticleRef listed, Label label, Comparator<ArticleRef> oldestFirst) {
        return !label.listed || oldestFirst.compare(listed, label.speller) < 0;
    }

    private boolean contains(int start, int number) {
        for (int i = start; i < values.size(); i++) {
            if (values.get(i) == number) {
                return true;
            }
        }
        return false;
    }

    /** Numbers the labels in their alphabetical order, so that no number depends on the order of the articles. */
    void complete() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer number) -> labels.get(number).text)
                .thenComparing(number -> labels.get(number).edition.folder()));
        int[] places = new int[order.size()];
        List<Label> sorted = new ArrayList<>(order.size());
        for (int place = 0; place < places.length; place++) {
            places[order.get(place)] = place;
            Label label = labels.get(order.get(place));
            sorted.add(new Label(label.text, label.edition, new ArticleRef(0), true));
        }
        labels.clear();
        labels.addAll(sorted);
        for (int i = 0; i < values.size(); i++) {
            values.set(i, places[values.get(i)]);
        }
        numbers.clear();
        starts.trim();
        values.trim();
    }

    /** Returns how many different labels there are. */
    public int count() {
        return labels.size();
    }

    /** Returns a label as it is spelt. */
    public String text(LabelRef label) {
        return labels.get(label.number()).text;
    }

    /** Returns the labels of an article, in its order. */
    public List<LabelRef> of(ArticleRef article) {
        int start = starts.get(article.number());
        int end = article.number() + 1 < starts.size() ? starts.get(article.number() + 1) : values.size();
        List<LabelRef> found = new ArrayList<>(end - start);
        for (int i = start; i < end; i++) {
            found.add(new LabelRef(values.get(i)));
        }
        return found;
    }
}
