package dev.weft.publish.plan;

import dev.weft.finding.Finding;
import dev.weft.finding.Message;
import dev.weft.render.Renderer;
import dev.weft.render.Subject;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Asks renderers what they accept: one that fails at that has no such document, which is said once. For one thread. */
final class Acceptance {
    private final Set<String> failed = new HashSet<>();
    private final Consumer<Finding> findings;

    Acceptance(Consumer<Finding> findings) {
        this.findings = findings;
    }

    <S extends Subject> boolean accepts(Renderer<S> renderer, S subject) {
        String format = renderer.format().id();
        try {
            return renderer.accepts(subject);
        } catch (RuntimeException | StackOverflowError fault) {
            if (failed.add(format)) {
                String what = Message.printable(String.valueOf(fault));
                findings.accept(PlanCodes.RENDERER_FAILED
                        .at("", "询问要生成哪些文件时出错：" + what, "the renderer failed when asked what it accepts: " + what)
                        .inFormat(format));
            }
            return false;
        }
    }
}
