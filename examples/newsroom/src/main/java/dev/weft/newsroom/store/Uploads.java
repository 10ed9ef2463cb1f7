package dev.weft.newsroom.store;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of the files that were uploaded; the files themselves are among the publication's. */
@Repository
public class Uploads {
    private static final RowMapper<Upload> UPLOAD = (row, number) -> new Upload(
            row.getString("path"),
            row.getString("hash"),
            row.getString("name"),
            row.getString("media_type"),
            row.getLong("bytes"),
            row.getInt("width"),
            row.getInt("height"),
            Arrays.stream(row.getString("renditions").split(","))
                    .filter(width -> !width.isEmpty())
                    .map(Integer::valueOf)
                    .toList());

    private final JdbcClient database;
    private final Clock clock;

    Uploads(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the file with these bytes, if it was uploaded before. */
    public Optional<Upload> find(String hash) {
        return database.sql("select * from upload where hash = :hash")
                .param("hash", hash)
                .query(UPLOAD)
                .optional();
    }

    /** Notes a file; one with the same bytes is noted already, and stays. */
    public void add(Upload upload, String who) {
        database.sql("insert into upload (path, hash, name, media_type, bytes, width, height, renditions, uploaded_by,"
                        + " uploaded_at) values (:path, :hash, :name, :type, :bytes, :width, :height, :renditions, :who, :now) on"
                        + " conflict do nothing")
                .param("path", upload.path())
                .param("hash", upload.hash())
                .param("name", upload.name())
                .param("type", upload.mediaType())
                .param("bytes", upload.bytes())
                .param("width", upload.width())
                .param("height", upload.height())
                .param(
                        "renditions",
                        upload.renditions().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .param("who", who)
                .param("now", Times.of(clock.instant()))
                .update();
    }
}
