package dev.weft.newsroom.store;

import dev.weft.finding.Finding;
import dev.weft.json.PublicationReader;
import dev.weft.json.PublicationWriter;
import dev.weft.model.Publication;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The publication: one row. */
@Repository
public class Publications {
    private final JdbcClient database;
    private final Clock clock;

    Publications(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the publication; none in a newsroom that is being started for the first time. */
    public Optional<Publication> find() {
        return json().map(Publications::parse);
    }

    private static Publication parse(String json) {
        List<Finding> findings = new ArrayList<>();
        return PublicationReader.read(json.getBytes(StandardCharsets.UTF_8), "publication", findings::add)
                .orElseThrow(() -> new IllegalStateException("the publication cannot be read: " + findings));
    }

    /** Returns the JSON of the publication, another text whenever it was changed. */
    public Optional<String> json() {
        return database.sql("select json from publication where id = 1")
                .query(String.class)
                .optional();
    }

    /** Puts the first publication in; fails where there is one. */
    public void create(Publication publication) {
        database.sql("insert into publication (id, json, changed_at) values (1, :json, :now)")
                .param("json", PublicationWriter.toJson(publication))
                .param("now", Times.of(clock.instant()))
                .update();
    }

    /** Replaces the publication. */
    public void save(Publication publication) {
        database.sql("update publication set json = :json, changed_at = :now where id = 1")
                .param("json", PublicationWriter.toJson(publication))
                .param("now", Times.of(clock.instant()))
                .update();
    }
}
