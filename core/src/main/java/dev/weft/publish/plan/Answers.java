package dev.weft.publish.plan;

import dev.weft.finding.Finding;
import dev.weft.finding.Message;
import dev.weft.render.Renderer;
import dev.weft.render.Subject;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What renderers answer when they are asked about themselves: one that fails at a question is named once for it, and another
 * answer stands for its own. For one thread.
 */
public final class Answers {
    private final Set<String> said = new HashSet<>();
    private final Consumer<Finding> findings;

    /** Makes one that says what fails to a consumer. */
    public Answers(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /** Returns whether there is a document of a subject; none where the renderer fails. */
    <S extends Subject> boolean accepts(Renderer<S> renderer, S subject) {
        return of(renderer, "accepts", () -> renderer.accepts(subject), false);
    }

    /**
     * Returns an answer.
     *
     * @param method the name of the renderer's method that is asked
     * @param answer asks it, and does what fails where the answer is none, such as null
     * @param otherwise what stands for it where that fails
     */
    public <T> T of(Renderer<?> renderer, String method, Supplier<T> answer, T otherwise) {
        try {
            return answer.get();
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError fault) {
            String format = renderer.format().id();
            if (said.add(format + " " + method)) {
                findings.accept(failed(format, method, fault));
            }
            return otherwise;
        }
    }

    /** Returns the finding that a method of a renderer failed which writes nothing. */
    public static Finding failed(String format, String method, Throwable fault) {
        String what = Message.printable(String.valueOf(fault));
        return PlanCodes.RENDERER_FAILED
                .at("", "渲染器的 " + method + "() 出错：" + what, "the renderer failed at " + method + "(): " + what)
                .inFormat(format);
    }
}
