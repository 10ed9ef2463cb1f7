package dev.weft.newsroom.store;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** Who works at the desk. Members are closed, never removed: their names stand beside what they did. */
@Repository
public class Members {
    private static final RowMapper<Member> MEMBER = (row, number) -> new Member(
            row.getString("name"),
            row.getString("password"),
            Role.of(row.getString("role")),
            row.getBoolean("active"),
            Times.required(row, "created_at"));

    private final JdbcClient database;
    private final Clock clock;
    private final PasswordEncoder encoder;

    Members(JdbcClient database, Clock clock, PasswordEncoder encoder) {
        this.database = database;
        this.clock = clock;
        this.encoder = encoder;
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** Returns whether a password is a member's. */
    public boolean isPassword(String name, String password) {
        return find(name)
                .filter(member -> encoder.matches(password, member.password()))
                .isPresent();
    }

    /** Returns a member. */
    public Optional<Member> find(String name) {
        return database.sql("select * from member where name = :name")
                .param("name", name)
                .query(MEMBER)
                .optional();
    }

    /** Returns all members, by name. */
    public List<Member> all() {
        return database.sql("select * from member order by name").query(MEMBER).list();
    }

    /**
     * Adds a member; of the password only a hash is kept.
     *
     * @throws TakenException if the name is another's
     */
    public void add(String name, String password, Role role) {
        try {
            database.sql("insert into member (name, password, role, active, created_at)"
                            + " values (:name, :password, :role, true, :now)")
                    .param("name", name)
                    .param("password", hash(password))
                    .param("role", role.word())
                    .param("now", Times.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new TakenException(name);
        }
    }

    /** Gives a member another password; returns whether there is such a member. */
    public boolean setPassword(String name, String password) {
        return database.sql("update member set password = :password, active = true where name = :name")
                        .param("name", name)
                        .param("password", hash(password))
                        .update()
                > 0;
    }

    /** Lets a member log in, or no longer. */
    public void setActive(String name, boolean active) {
        database.sql("update member set active = :active where name = :name")
                .param("name", name)
                .param("active", active)
                .update();
    }
}
