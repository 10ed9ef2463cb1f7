package dev.weft.validation;

import dev.weft.model.NavigationItem;
import dev.weft.model.Organisation;
import dev.weft.model.Publication;
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
        navigation(p, context);
        if (p.language().isChinese() && p.icp().isEmpty()) {
            context.report(PublicationCodes.NO_ICP, "/icp");
        }
        if (p.base().isInsecure() && !PrivateHosts.isPrivate(p.base().host())) {
            context.report(PublicationCodes.INSECURE_BASE, "/base");
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

    private static void navigation(Publication p, Context context) {
        List<NavigationItem> items = p.navigation();
        for (int i = 0; i < items.size(); i++) {
            NavigationItem.Target target = items.get(i).target();
            if (target instanceof NavigationItem.ToSection to
                    && p.section(to.path()).isEmpty()) {
                unknown(context, i, "section", "栏目「" + to.path() + "」", "the section \"" + to.path() + "\"");
            } else if (target instanceof NavigationItem.ToOrganisation to
                    && p.organisation(to.id()).isEmpty()) {
                unknown(context, i, "organisation", "机构「" + to.id() + "」", "the organisation \"" + to.id() + "\"");
            }
        }
    }

    private static void unknown(Context context, int index, String key, String zh, String en) {
        context.report(PublicationCodes.UNKNOWN_TARGET.at(
                "/navigation/" + index + "/" + key,
                "导航指向不存在的" + zh,
                "the navigation leads to " + en + ", which does not exist"));
    }
}
