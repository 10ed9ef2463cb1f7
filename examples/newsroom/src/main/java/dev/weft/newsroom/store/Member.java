package dev.weft.newsroom.store;

import java.time.Instant;

/**
 * Someone who works at the desk.
 *
 * @param name what they log in as, and what stands beside what they did
 * @param password its hash
 * @param role what they may do
 * @param active whether they may log in
 * @param createdAt since when
 */
public record Member(String name, String password, Role role, boolean active, Instant createdAt) {
    @Override
    public String toString() {
        return "Member[" + name + " " + role + "]";
    }
}
