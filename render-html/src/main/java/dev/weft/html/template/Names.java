package dev.weft.html.template;

import dev.weft.internal.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks names up: those that begin with a root there, others from the innermost view outwards; an unknown one is a fault. */
final class Names {
    private final Map<String, Scope> roots;

    Names(Map<String, Scope> roots) {
        this.roots = roots;
    }

    /** Returns the names that are known without a document. */
    Names withoutDocument(Set<String> documentRoots) {
        Map<String, Scope> shared = new LinkedHashMap<>(roots);
        shared.keySet().removeAll(documentRoots);
        return new Names(shared);
    }

    Scope.Found find(Part part, String name, @Nullable Scope innermost) {
        String[] path = name.split("\\.", -1);
        Scope.Found found = null;
        int next = 1;
        Scope root = path.length > 1 ? roots.get(path[0]) : null;
        if (root != null) {
            Field field = root.type().field(path[1]);
            found = field == null ? null : root.found(field);
            next = 2;
        }
        for (Scope scope = root == null ? innermost : null; scope != null && found == null; scope = scope.parent()) {
            Field field = scope.type().field(path[0]);
            found = field == null ? null : scope.found(field);
        }
        while (found != null && next < path.length) {
            Field field = below(found.field(), path[next]);
            found = field == null ? null : found.below(field);
            next++;
        }
        if (found == null) {
            throw unknown(part, name, innermost);
        }
        return found;
    }

    private static @Nullable Field below(Field object, String name) {
        return object.kind() == Field.Kind.OBJECT && object.type() != null
                ? object.type().get().field(name)
                : null;
    }

    private TemplateException unknown(Part part, String name, @Nullable Scope innermost) {
        List<String> known = new ArrayList<>();
        for (Scope scope = innermost; scope != null; scope = scope.parent()) {
            scope.type().fields().forEach(field -> known.add(field.name()));
        }
        roots.forEach((root, scope) -> scope.type().fields().forEach(field -> known.add(root + "." + field.name())));
        TreeSet<String> near = new TreeSet<>();
        for (String candidate : known) {
            if (Spelling.distance(name, candidate) <= Math.max(2, name.length() / 4)) {
                near.add(candidate);
            }
        }
        String zh = near.isEmpty() ? "" : "；是否指 " + String.join("、", near) + "？";
        String en = near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
        return part.at().fault("名称「" + name + "」不存在" + zh, "the name \"" + name + "\" is unknown" + en);
    }
}
