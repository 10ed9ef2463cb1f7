package dev.weft.html.view;

import dev.weft.html.template.ViewType;
import dev.weft.render.Teaser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another article, named to be linked to. */
public record TeaserView(Teaser teaser, PageContext context) {
    /** What templates see of it. */
    public static final ViewType<TeaserView> TYPE = new ViewType<TeaserView>("teaser", "another article, to link to")
            .text("title", "its title", "全省纺织服装产业集群座谈会召开", view -> view.teaser.title())
            .address(
                    "address",
                    "where its page is",
                    "../articles/2014-forum.html",
                    view -> view.context.links().to(view.teaser.path()))
            .object(
                    "published",
                    "when it was published",
                    () -> DateView.TYPE,
                    view -> view.teaser.published().map(view.context::date).orElse(null))
            .recurring();

    /** Returns a number from the path alone, which hardly two articles share: a record asks all it has. */
    @Override
    public int hashCode() {
        return teaser.path().file().hashCode();
    }

    static List<TeaserView> of(List<Teaser> teasers, PageContext context) {
        List<TeaserView> views = new ArrayList<>(teasers.size());
        for (Teaser teaser : teasers) {
            views.add(new TeaserView(teaser, context));
        }
        return views;
    }

    static @Nullable TeaserView of(@Nullable Teaser teaser, PageContext context) {
        return teaser == null ? null : new TeaserView(teaser, context);
    }
}
