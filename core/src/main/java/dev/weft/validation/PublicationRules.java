package dev.weft.validation;

import dev.weft.finding.Finding;
import dev.weft.model.NavigationItem;
import dev.weft.model.Organisation;
import dev.weft.model.Publication;
import dev.weft.value.ArticleId;
import dev.weft.value.LinkAddress;
import java.util.List;
import java.util.Optional;

/** What is to be looked at in a publication itself. */
final class PublicationRules {
    private PublicationRules() {}

    static void check(Publication p, Context context) {
        if (p.organisations().stream().noneMatch(o -> o.role() == Organisation.Role.PUBLISHER)) {
            context.report(PublicationCodes.NO_PUBLISHER, "/organisations");
        }
        for (int i = 0; i < p.organisations().size(); i++) {
            Organisation organisation = p.organisations().get(i);
            if (!organisation.parent().isEmpty() && !endsAtTop(p, organisation)) {
                context.report(PublicationCodes.UNKNOWN_PARENT, "/organisations/" + i + "/parent");
            }
        }
        navigation(p.navigation(), p, "", context);
        if (p.language().isChinese() && p.icp().isEmpty()) {
            context.report(PublicationCodes.NO_ICP, "/icp");
        }
        if (p.base().isInsecure() && !PrivateHosts.isPrivate(p.base().host())) {
            context.report(PublicationCodes.INSECURE_BASE, "/base");
        }
        for (int i = 0; i < p.editions().size(); i++) {
            EditionRules.check(p, p.editions().get(i), "/editions/" + i, context);
            navigation(p.editions().get(i).navigation(), p, "/editions/" + i, context);
        }
    }

    /** Returns whether the chain of parents ends at one that has none. */
    private static boolean endsAtTop(Publication p, Organisation organisation) {
        Organisation current = organisation;
        for (int steps = 0; steps <= p.organisations().size(); steps++) {
            if (current.parent().isEmpty()) {
                return true;
            }
            Optional<Organisation> parent = p.organisation(current.parent());
            if (parent.isEmpty()) {
                return false;
            }
            current = parent.get();
        }
        return false;
    }

    private static void navigation(List<NavigationItem> items, Publication p, String within, Context context) {
        for (int i = 0; i < items.size(); i++) {
            unknown(items.get(i).target(), p, within + "/navigation/" + i).ifPresent(context::report);
        }
    }

    private static Optional<Finding> unknown(NavigationItem.Target target, Publication p, String pointer) {
        return target.accept(new NavigationItem.Target.Visitor<>() {
            @Override
            public Optional<Finding> address(LinkAddress address) {
                return Optional.empty();
            }

            @Override
            public Optional<Finding> section(String path) {
                return p.section(path).isPresent()
                        ? Optional.empty()
                        : unknown("section", "栏目「" + path + "」", "the section \"" + path + "\"");
            }

            @Override
            public Optional<Finding> article(ArticleId id) {
                // Whether there is one is known once all articles are.
                return Optional.empty();
            }

            @Override
            public Optional<Finding> organisation(String id) {
                return p.organisation(id).isPresent()
                        ? Optional.empty()
                        : unknown("organisation", "机构「" + id + "」", "the organisation \"" + id + "\"");
            }

            private Optional<Finding> unknown(String key, String zh, String en) {
                return Optional.of(PublicationCodes.UNKNOWN_TARGET.at(
                        pointer + "/" + key,
                        "导航指向不存在的" + zh,
                        "the navigation leads to " + en + ", which does not exist"));
            }
        });
    }
}
