package dev.weft.markup;

/** Markup of the program, such as a tag: encoded once as it stands by itself and in each {@link Host}. */
public final class Literal {
    private final byte[][] forms;

    private Literal(byte[][] forms) {
        this.forms = forms;
    }

    /** Returns markup as it is: only for text of the program. */
    public static Literal of(String markup) {
        Host[] hosts = Host.values();
        byte[][] forms = new byte[hosts.length][];
        for (Host host : hosts) {
            forms[host.ordinal()] = new Utf8Writer(64).inside(host).raw(markup).toBytes();
        }
        return new Literal(forms);
    }

    byte[] in(Host host) {
        return forms[host.ordinal()];
    }
}
