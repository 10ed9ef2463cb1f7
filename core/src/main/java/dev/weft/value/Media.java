package dev.weft.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What plays: a video or a recording. */
public sealed interface Media permits Video, Audio {
    /** Returns where it is: a file, or the player of a provider. */
    WebAddress address();

    /** Returns its title on one line, or empty. */
    String title();

    /** Returns the picture shown before it plays, if there is one. */
    Optional<WebAddress> poster();

    /** Returns what a visitor makes of it. */
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of media; a new kind breaks the compile of every visitor.
     *
     * @param <R> what is made of each
     */
    interface Visitor<R extends @Nullable Object> {
        /** Visits a video. */
        R video(Video video);

        /** Visits a recording. */
        R audio(Audio audio);
    }
}
