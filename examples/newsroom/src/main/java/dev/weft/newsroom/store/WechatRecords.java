package dev.weft.newsroom.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What WeChat was given, and what it answered. */
@Repository
public class WechatRecords {
    private final JdbcClient database;
    private final Clock clock;

    WechatRecords(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a file was uploaded as: its place in WeChat's words. */
    public enum Purpose {
        /** A cover: permanent material, known by a media id. */
        COVER("cover"),
        /** A picture of a text, known by an address of WeChat's. */
        CONTENT("content");

        private final String word;

        Purpose(String word) {
            this.word = word;
        }
    }

    /**
     * A draft that was sent.
     *
     * @param mediaId what WeChat calls it
     * @param revision of the article
     * @param sentBy by whom
     * @param sentAt when
     */
    public record Draft(String mediaId, long revision, String sentBy, Instant sentAt) {}

    /** Returns what WeChat answered when a file with these bytes was uploaded. */
    public Optional<String> uploaded(String appId, Purpose purpose, String hash) {
        return database.sql(
                        "select answer from wechat_media where app_id = :app and purpose = :purpose and hash = :hash")
                .param("app", appId)
                .param("purpose", purpose.word)
                .param("hash", hash)
                .query(String.class)
                .optional();
    }

    /** Notes an upload. */
    public void upload(String appId, Purpose purpose, String hash, String answer) {
        database.sql("insert into wechat_media (app_id, purpose, hash, answer, uploaded_at)"
                        + " values (:app, :purpose, :hash, :answer, :now) on conflict do nothing")
                .param("app", appId)
                .param("purpose", purpose.word)
                .param("hash", hash)
                .param("answer", answer)
                .param("now", Times.of(clock.instant()))
                .update();
    }

    /** Forgets an upload: WeChat says that it has no such thing. */
    public void forget(String appId, String answer) {
        database.sql("delete from wechat_media where app_id = :app and answer = :answer")
                .param("app", appId)
                .param("answer", answer)
                .update();
    }

    /** Returns the draft that was sent of an article last. */
    public Optional<Draft> draft(String appId, String article) {
        return database.sql("select * from wechat_draft where app_id = :app and article_id = :article")
                .param("app", appId)
                .param("article", article)
                .query((row, number) -> new Draft(
                        row.getString("media_id"),
                        row.getLong("revision"),
                        row.getString("sent_by"),
                        Times.required(row, "sent_at")))
                .optional();
    }

    /** Notes a draft, in the place of one before. */
    public void sent(String appId, String article, String mediaId, long revision, String who) {
        database.sql("delete from wechat_draft where app_id = :app and article_id = :article")
                .param("app", appId)
                .param("article", article)
                .update();
        database.sql("insert into wechat_draft (app_id, article_id, media_id, revision, sent_by, sent_at)"
                        + " values (:app, :article, :media, :revision, :who, :now)")
                .param("app", appId)
                .param("article", article)
                .param("media", mediaId)
                .param("revision", revision)
                .param("who", who)
                .param("now", Times.of(clock.instant()))
                .update();
    }
}
