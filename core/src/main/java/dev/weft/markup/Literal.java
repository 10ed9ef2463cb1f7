package dev.weft.markup;

/** Markup of the program, such as a tag: encoded once as it stands by itself and in each {@link Host}. */
public final class Literal {
    private final byte[] plain;
    private final byte[] inXml;
    private final byte[] inJson;

    private Literal(String markup) {
        plain = bytes(Host.NONE, markup);
        inXml = bytes(Host.XML, markup);
        inJson = bytes(Host.JSON, markup);
    }

    private static byte[] bytes(Host host, String markup) {
        return new Utf8Writer(64).inside(host).raw(markup).toBytes();
    }

    /** Returns markup as it is: only for text of the program. */
    public static Literal of(String markup) {
        return new Literal(markup);
    }

    byte[] in(Host host) {
        return host == Host.NONE ? plain : host == Host.XML ? inXml : inJson;
    }
}
