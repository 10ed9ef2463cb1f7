package dev.weft.wechat.message;

import dev.weft.value.Image;

/** The part of a cover that WeChat shows, in millionths of its sides: as large as can be, about its focal point. */
record Crop(int left, int top, int right, int bottom) {
    private static final int WHOLE = 1_000_000;

    static Crop of(Image image, double ratio) {
        double own = (double) image.width() / image.height();
        int width = own > ratio ? (int) Math.round(WHOLE * ratio / own) : WHOLE;
        int height = own > ratio ? WHOLE : (int) Math.round(WHOLE * own / ratio);
        int left = start(image.focus().x(), width);
        int top = start(image.focus().y(), height);
        return new Crop(left, top, left + width, top + height);
    }

    private static int start(double focus, int length) {
        long wanted = Math.round(focus * WHOLE) - length / 2;
        return (int) Math.max(0, Math.min(wanted, WHOLE - length));
    }

    /** Returns {@code X1_Y1_X2_Y2} with at most six decimals; a wrong one is error 53402. */
    String text() {
        return decimal(left) + "_" + decimal(top) + "_" + decimal(right) + "_" + decimal(bottom);
    }

    private static String decimal(int millionths) {
        if (millionths % WHOLE == 0) {
            return millionths == 0 ? "0" : "1";
        }
        String digits = Integer.toString(millionths + WHOLE).substring(1);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return "0." + digits.substring(0, end);
    }
}
