package dev.weft.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema (2020-12) of what the readers take without a finding.
 *
 * <p>What a schema cannot say stays with the readers: that a zone exists, that an id is in NFC, that no key and no id is
 * there twice, how deep a body is nested.
 */
public final class Schemas {
    private Schemas() {}

    /** Returns the schema of an article; its keys are those of the table that the reader and the writer go by. */
    public static String article() {
        return text("article.schema.json").replace("\"@article\": true", ArticleJson.MEMBERS.schema());
    }

    /** Returns the schema of a publication. */
    public static String publication() {
        return text("publication.schema.json");
    }

    private static String text(String resource) {
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar of weft-core");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
