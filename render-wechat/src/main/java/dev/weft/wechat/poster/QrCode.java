package dev.weft.wechat.poster;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import dev.weft.markup.Utf8Writer;
import dev.weft.value.WebAddress;

/** The QR code of an address. */
public final class QrCode {
    /** How many modules stay white around it. */
    public static final int QUIET_MODULES = 4;

    /** The longest address that a code of medium correction holds, in bytes; any longer one has the low level. */
    private static final int MAX_MEDIUM = 2_300;

    private static final int MAX_LOW = 2_900;

    private final ByteMatrix matrix;

    private QrCode(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    /**
     * Returns the code of an address.
     *
     * @throws IllegalArgumentException if the address has more than 2,900 characters, which no code holds
     */
    public static QrCode of(WebAddress address) {
        String text = address.toString();
        if (!fits(address)) {
            throw new IllegalArgumentException(
                    "address has " + text.length() + " characters, expected at most " + MAX_LOW);
        }
        try {
            ErrorCorrectionLevel level = text.length() > MAX_MEDIUM ? ErrorCorrectionLevel.L : ErrorCorrectionLevel.M;
            return new QrCode(Encoder.encode(text, level).getMatrix());
        } catch (WriterException e) {
            throw new IllegalStateException("the address was not encoded", e);
        }
    }

    /** Returns whether a code can hold an address. */
    public static boolean fits(WebAddress address) {
        return address.toString().length() <= MAX_LOW;
    }

    /** Returns how many modules a side has, without the quiet zone. */
    public int size() {
        return matrix.getWidth();
    }

    /** Returns whether a module is dark. */
    public boolean isDark(int x, int y) {
        return matrix.get(x, y) == 1;
    }

    /** Writes the code with its quiet zone as an SVG document of one path, black on white in dark mode too. */
    public void writeSvg(Utf8Writer out) {
        int side = size() + 2 * QUIET_MODULES;
        out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .number(side)
                .raw(" ")
                .number(side);
        out.raw("\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h")
                .number(side)
                .raw("v")
                .number(side);
        out.raw("H0z\"/><path d=\"");
        for (int y = 0; y < size(); y++) {
            int x = 0;
            while (x < size()) {
                int start = x;
                while (x < size() && isDark(x, y)) {
                    x++;
                }
                if (x > start) {
                    out.raw("M").number(start + QUIET_MODULES).raw(" ").number(y + QUIET_MODULES);
                    out.raw("h").number(x - start).raw("v1h-").number(x - start).raw("z");
                }
                x++;
            }
        }
        out.raw("\"/></svg>");
    }
}
