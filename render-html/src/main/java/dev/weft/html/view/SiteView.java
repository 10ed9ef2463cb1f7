package dev.weft.html.view;

import dev.weft.html.template.Markup;
import dev.weft.html.template.ViewType;
import dev.weft.model.Organisation;
import dev.weft.model.PartnerLink;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.render.Listing;
import java.util.ArrayList;
import java.util.List;

/**
 * The publication, as pages of one depth see it: the same for all of them, so written only once.
 *
 * @param context what the pages share
 * @param navigation the navigation
 * @param entry the section of the navigation's entry that the pages are under; empty for none
 * @param style the theme's styles in the colour of the publication
 * @param styleAddress where the styles are, if they are not in the page
 */
public record SiteView(PageContext context, Navigation navigation, String entry, Markup style, String styleAddress) {
    /** What templates see of it. */
    public static final ViewType<SiteView> TYPE = new ViewType<SiteView>("site", "the publication")
            .text("name", "its name", "辽宁纺织服装网", view -> view.publication().name())
            .text(
                    "tagline",
                    "the line below the name",
                    "连接产业，服务企业",
                    view -> view.publication().tagline())
            .text(
                    "description",
                    "what it is about",
                    "",
                    view -> view.publication().description())
            .text(
                    "language",
                    "its language",
                    "zh-CN",
                    view -> view.publication().language().tag())
            .text(
                    "direction",
                    "how its language is written",
                    "ltr",
                    view -> direction(view.publication().language().isRightToLeft()))
            .flag("foreign", "whether its language is not that of the page", SiteView::isForeign)
            .text(
                    "domain",
                    "the host it stands on",
                    "www.example.org",
                    view -> view.publication().base().host())
            .text("colour", "its colour", "#8c1d2c", view -> view.publication().colour())
            .address("home", "its home page", "../index.html", view -> view.context.address(Listing.Kind.HOME, ""))
            .address(
                    "root",
                    "what goes before a path within the site",
                    "../",
                    view -> view.context.links().prefix())
            .object(
                    "logo",
                    "its logo",
                    () -> ImageView.TYPE,
                    view -> view.publication()
                            .logo()
                            .map(image -> new ImageView(image, view.context))
                            .orElse(null))
            .address(
                    "icon",
                    "its small icon",
                    "../favicon.svg",
                    view -> view.publication()
                            .favicon()
                            .map(view.context.links()::to)
                            .orElse(""))
            .list(
                    "navigation",
                    "the navigation, else the sections at the top",
                    () -> LinkView.TYPE,
                    view -> view.navigation.links(view.context, view.entry))
            .list("sections", "the sections at the top", () -> LinkView.TYPE, SiteView::sections)
            .list("organisations", "its organisations", () -> OrganisationView.TYPE, SiteView::organisations)
            .list("links", "friendly sites", () -> LinkView.TYPE, SiteView::links)
            .list("feeds", "its feeds", () -> AlternateView.TYPE, SiteView::feeds)
            .address("search", "its search page, if it has one", "../search.html", view -> view.context.search())
            .address("searchIndex", "what that looks into", "../search/index.json", view -> view.context.searchIndex())
            .text(
                    "icp",
                    "its filing with the ministry of industry",
                    "辽ICP备2020011239号",
                    view -> view.publication().icp().map(Object::toString).orElse(""))
            .address(
                    "icpAddress",
                    "where the filing can be looked up",
                    "https://beian.miit.gov.cn/",
                    view -> view.publication()
                            .icp()
                            .map(icp -> icp.registry().toString())
                            .orElse(""))
            .text(
                    "police",
                    "its filing with public security",
                    "辽公网安备 21010302000123号",
                    view -> view.publication().police().map(Object::toString).orElse(""))
            .address(
                    "policeAddress",
                    "where the filing can be looked up",
                    "https://beian.mps.gov.cn/",
                    view -> view.publication()
                            .police()
                            .map(police -> police.registry().toString())
                            .orElse(""))
            .text(
                    "rights",
                    "on what terms its content may be used",
                    "",
                    view -> view.publication().rights())
            .markup("style", "the styles, where they stand in the page", SiteView::style)
            .address(
                    "styleAddress",
                    "where the styles are, if not in the page",
                    "../style.css?1f3a",
                    SiteView::styleAddress);

    static String direction(boolean rightToLeft) {
        return rightToLeft ? "rtl" : "ltr";
    }

    private Publication publication() {
        return context.publication();
    }

    private boolean isForeign() {
        return !publication().language().equals(context.words().language());
    }

    private List<LinkView> sections() {
        List<LinkView> found = new ArrayList<>();
        for (Section section : publication().sections()) {
            found.add(LinkView.of(section.name(), context.address(Listing.Kind.SECTION, section.slug())));
        }
        return found;
    }

    private List<OrganisationView> organisations() {
        List<OrganisationView> found = new ArrayList<>();
        for (Organisation organisation : publication().organisations()) {
            found.add(new OrganisationView(organisation, context));
        }
        return found;
    }

    private List<LinkView> links() {
        List<LinkView> found = new ArrayList<>();
        for (PartnerLink link : publication().links()) {
            found.add(LinkView.of(link.name(), context.links().to(link.address())));
        }
        return found;
    }

    private List<AlternateView> feeds() {
        List<AlternateView> found = new ArrayList<>(context.section("").feeds());
        found.removeIf(alternate -> !alternate.isFeed());
        return found;
    }
}
