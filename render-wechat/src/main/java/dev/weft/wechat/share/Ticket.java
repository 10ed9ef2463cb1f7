package dev.weft.wechat.share;

/** A {@code jsapi_ticket}: a secret of the server, which never shows itself in a text. */
public final class Ticket {
    private final String value;

    private Ticket(String value) {
        this.value = value;
    }

    /**
     * Returns a ticket.
     *
     * @throws IllegalArgumentException if it is empty, or has a character that is no printable ASCII; it is not named
     */
    public static Ticket of(String value) {
        boolean printable = !value.isEmpty();
        for (int i = 0; i < value.length(); i++) {
            printable &= value.charAt(i) > ' ' && value.charAt(i) < 0x7F;
        }
        if (!printable) {
            throw new IllegalArgumentException("the ticket is empty or has a character that no ticket has");
        }
        return new Ticket(value);
    }

    String value() {
        return value;
    }

    /** Returns a text without the ticket. */
    @Override
    public String toString() {
        return "Ticket[hidden]";
    }
}
