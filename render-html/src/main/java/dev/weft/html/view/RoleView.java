package dev.weft.html.view;

import dev.weft.html.template.ViewType;
import dev.weft.model.Credit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Those who did the same for an article.
 *
 * @param label what they did
 * @param people who they are
 */
public record RoleView(String label, List<PersonView> people) {
    /** What templates see of it. */
    public static final ViewType<RoleView> TYPE = new ViewType<RoleView>(
                    "role", "those who did the same for an article")
            .text("label", "what they did", "作者", RoleView::label)
            .list("people", "who they are", () -> PersonView.TYPE, RoleView::people);

    /** Groups a byline by roles. */
    static List<RoleView> of(List<Credit> byline, PageContext context) {
        if (byline.isEmpty()) {
            return List.of();
        }
        Map<Credit.Role, RoleView> roles = new EnumMap<>(Credit.Role.class);
        for (Credit credit : byline) {
            Credit.Role role = credit.role();
            List<PersonView> people = roles.computeIfAbsent(
                            role, r -> new RoleView(context.words().get(key(r)), new ArrayList<>()))
                    .people();
            people.add(new PersonView(credit.person(), people.isEmpty(), role, context));
        }
        return List.copyOf(roles.values());
    }

    /** Returns the names of the authors on one line. */
    static String authors(List<Credit> byline, PageContext context) {
        StringBuilder names = new StringBuilder();
        for (Credit credit : byline) {
            if (credit.role() == Credit.Role.AUTHOR) {
                names.append(names.length() == 0 ? "" : context.words().get("and-names"))
                        .append(credit.person().name());
            }
        }
        return names.toString();
    }

    private static String key(Credit.Role role) {
        return switch (role) {
            case AUTHOR -> "author";
            case PHOTOGRAPHER -> "photographer";
            case TRANSLATOR -> "translator";
            case EDITOR -> "editor";
            case RESPONSIBLE_EDITOR -> "responsible-editor";
            case REVIEWER -> "reviewer";
        };
    }
}
