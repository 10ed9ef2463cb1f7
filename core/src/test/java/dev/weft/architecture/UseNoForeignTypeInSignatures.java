package dev.weft.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** Holds for a class whose public and protected members name only types of the JDK and of Weft, type arguments included. */
final class UseNoForeignTypeInSignatures extends ArchCondition<JavaClass> {
    UseNoForeignTypeInSignatures() {
        super("name only types of the JDK and of Weft in their signatures");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Stream<JavaType> header = Stream.concat(
                Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream()),
                type.getTypeParameters().stream());
        report(type, type.getDescription(), header, events);
        for (JavaMember member : type.getMembers()) {
            Set<JavaModifier> modifiers = member.getModifiers();
            if (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED)) {
                report(type, member.getDescription(), namedIn(member), events);
            }
        }
    }

    private static Stream<JavaType> namedIn(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit code = (JavaCodeUnit) member;
        Stream<JavaType> taken = Stream.concat(code.getParameterTypes().stream(), code.getTypeParameters().stream());
        Stream<JavaType> given = Stream.concat(Stream.of(code.getReturnType()), code.getExceptionTypes().stream());
        return Stream.concat(taken, given);
    }

    private static void report(JavaClass owner, String where, Stream<JavaType> types, ConditionEvents events) {
        types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .filter(UseNoForeignTypeInSignatures::isForeign)
                .distinct()
                .forEach(foreign ->
                        events.add(SimpleConditionEvent.violated(owner, where + " names " + foreign.getName())));
    }

    private static boolean isForeign(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return !type.getBaseComponentType().isPrimitive() && !name.startsWith("java.") && !name.startsWith("dev.weft.");
    }
}
