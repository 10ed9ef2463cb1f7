package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.validation.Validator;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a site is published; a {@link Publisher} changes only copies. */
final class Settings implements Cloneable {
    private static final long MOST_PIECES_IN_MEMORY = 64L << 20;

    /** At which time embargoes and expiries are looked at, if it is not the newest change of any article. */
    @Nullable
    Instant now;

    /** The folder of files to copy. */
    @Nullable
    Path files;

    /** How many articles are rendered at once. */
    int threads = Runtime.getRuntime().availableProcessors();

    /** Takes findings as they come, in the order of the articles. */
    Consumer<Finding> findings = finding -> {};

    /** Is told how the run goes on. */
    PublishListener listener = PublishListener.NONE;

    /** Changes whenever something beside articles and files does that documents are made of. */
    @Nullable
    String inputs;

    /** How many bytes of pieces of listings are kept in memory. */
    long piecesInMemory = Math.min(MOST_PIECES_IN_MEMORY, Runtime.getRuntime().maxMemory() / 5);

    /** Checks each article. */
    Validator validator = Validator.standard();

    /** Whether a compressed copy stands beside each text. */
    boolean compressed;

    Settings copy() {
        try {
            return (Settings) super.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
