package dev.weft.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Holds for a class whose room is in the list, and that depends on no room after its own. */
final class KnowOnlyRoomsBelow extends ArchCondition<JavaClass> {
    private static final String ROOT = "dev.weft.";

    private final List<String> rooms;

    private KnowOnlyRoomsBelow(List<String> rooms) {
        super("know only the rooms below it in " + rooms);
        this.rooms = rooms;
    }

    static KnowOnlyRoomsBelow in(List<String> rooms) {
        return new KnowOnlyRoomsBelow(rooms);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        int own = level(type);
        if (own < 0) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no room of " + rooms));
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            if (level(dependency.getTargetClass().getBaseComponentType()) > own) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        }
    }

    /** The place of a class's room in the list, or of the room it is a part of, or -1. */
    private int level(JavaClass type) {
        String name = type.getPackageName();
        while (name.startsWith(ROOT)) {
            int level = rooms.indexOf(name.substring(ROOT.length()));
            if (level >= 0) {
                return level;
            }
            name = name.substring(0, name.lastIndexOf('.'));
        }
        return -1;
    }
}
