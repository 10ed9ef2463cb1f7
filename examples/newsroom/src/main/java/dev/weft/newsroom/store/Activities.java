package dev.weft.newsroom.store;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who did what. */
@Repository
public class Activities {
    private static final int LONGEST_DETAIL = 500;

    private final JdbcClient database;
    private final Clock clock;

    Activities(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes something that was done. */
    public void add(String who, String action, String article, String detail) {
        database.sql("insert into activity (at, who, action, article_id, detail)"
                        + " values (:now, :who, :action, :article, :detail)")
                .param("now", Times.of(clock.instant()))
                .param("who", who)
                .param("action", action)
                .param("article", article)
                .param("detail", detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)))
                .update();
    }

    /** Returns what was done last, the newest first. */
    public List<Activity> newest(int count) {
        return database.sql(
                        "select at, who, action, article_id, detail from activity order by number desc limit :count")
                .param("count", count)
                .query((row, number) -> new Activity(
                        Times.required(row, "at"),
                        row.getString("who"),
                        row.getString("action"),
                        row.getString("article_id"),
                        row.getString("detail")))
                .list();
    }
}
