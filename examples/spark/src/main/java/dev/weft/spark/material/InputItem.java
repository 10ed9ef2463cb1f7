package dev.weft.spark.material;

import com.google.common.hash.Hashing;
import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.ArticleSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An article of the input that is still to be read. */
public final class InputItem implements ArticleSource.Item {
    private final String origin;
    private final long line;
    private final byte[] json;
    private final @Nullable Finding unreadable;
    private final ArticleReader reader;
    private long fingerprint;

    private InputItem(String origin, long line, byte[] json, @Nullable Finding unreadable, ArticleReader reader) {
        this.origin = origin;
        this.line = line;
        this.json = json;
        this.unreadable = unreadable;
        this.reader = reader;
    }

    /**
     * Returns the article of some JSON.
     *
     * @param line which line of the stretch it is, counted from 1; 0 where it is all of a file
     */
    static InputItem of(String origin, long line, byte[] json, ArticleReader reader) {
        return new InputItem(origin, line, json, null, reader);
    }

    /** Returns a line that cannot be read, and why. */
    static InputItem unreadable(String origin, Finding why, ArticleReader reader) {
        Finding there =
                new Finding(why.severity(), why.code(), why.article(), why.path(), why.format(), origin, why.message());
        return new InputItem(origin, 0, new byte[0], there, reader);
    }

    @Override
    public String origin() {
        return origin;
    }

    long line() {
        return line;
    }

    @Override
    public long fingerprint() {
        if (fingerprint == 0) {
            long hash = Hashing.farmHashFingerprint64().hashBytes(json).asLong();
            fingerprint = hash == 0 ? 1 : hash;
        }
        return fingerprint;
    }

    @Override
    public Optional<Article> read(Consumer<Finding> findings) {
        if (unreadable != null) {
            findings.accept(unreadable);
            return Optional.empty();
        }
        return reader.read(json, 0, json.length, origin, findings);
    }

    @Override
    public Optional<ArticleEntry> skim(Consumer<Finding> findings) {
        if (unreadable != null) {
            findings.accept(unreadable);
            return Optional.empty();
        }
        return reader.skim(json, 0, json.length, origin, findings);
    }
}
