package dev.weft.newsroom.security;

import java.security.SecureRandom;
import java.util.StringJoiner;

/** Makes passwords that can be read out and typed: four groups of four characters that look like no others. */
public final class Passwords {
    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** Returns a password that nobody has had. */
    public static String make() {
        StringJoiner groups = new StringJoiner("-");
        for (int group = 0; group < 4; group++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                text.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
            }
            groups.add(text);
        }
        return groups.toString();
    }
}
