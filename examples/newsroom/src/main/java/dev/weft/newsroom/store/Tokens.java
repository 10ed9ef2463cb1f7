package dev.weft.newsroom.store;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens of programs. */
@Repository
public class Tokens {
    private static final RowMapper<Token> TOKEN = (row, number) -> new Token(
            row.getString("hash"),
            row.getString("label"),
            Role.of(row.getString("role")),
            row.getString("created_by"),
            Times.required(row, "created_at"));

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a token, and returns it: it cannot be asked for again. */
    public String create(String label, Role role, String who) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = "nr_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql("insert into token (hash, label, role, created_by, created_at)"
                        + " values (:hash, :label, :role, :who, :now)")
                .param("hash", hash(token))
                .param("label", label)
                .param("role", role.word())
                .param("who", who)
                .param("now", Times.of(clock.instant()))
                .update();
        return token;
    }

    private static String hash(String token) {
        return Hashing.sha256().hashString(token, StandardCharsets.UTF_8).toString();
    }

    /** Returns what is known of a token. */
    public Optional<Token> find(String token) {
        return database.sql("select * from token where hash = :hash")
                .param("hash", hash(token))
                .query(TOKEN)
                .optional();
    }

    /** Returns all tokens, the newest first. */
    public List<Token> all() {
        return database.sql("select * from token order by created_at desc, hash")
                .query(TOKEN)
                .list();
    }

    /** Has a token no longer open anything. */
    public void remove(String hash) {
        database.sql("delete from token where hash = :hash").param("hash", hash).update();
    }
}
