package dev.weft.value;

/** What plays: a video or a recording. */
public sealed interface Media permits Video, Audio {
    /** Returns where it is: a file, or the player of a provider. */
    WebAddress address();

    /** Returns its title on one line, or empty. */
    String title();
}
