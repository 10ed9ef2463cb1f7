package dev.weft.importing.fragment;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.AltText;
import dev.weft.value.FocalPoint;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.MediaTypes;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads pictures, also those whose address waits in another attribute until a script loads them. */
final class Pictures {
    private static final Set<String> LAZY_ADDRESSES = Set.copyOf(Words.list("lazy addresses"));

    private final Addresses addresses;
    private final Reporter reporter;

    Pictures(Addresses addresses, Reporter reporter) {
        this.addresses = addresses;
        this.reporter = reporter;
    }

    /** What the attributes of a picture say. */
    private static final class Given {
        String src = "";
        String srcset = "";
        String credit = "";
        String type = "";
        String focus = "";
        AltText alt = AltText.UNKNOWN;
        int width;
        int height;

        @Nullable
        WebAddress lazy;
    }

    /** Returns the picture of an element, or null if it has none that can be shown. */
    @Nullable
    Image read(Element element, boolean inFigure) {
        Given given = given(element);
        if (!inFigure && given.width == 1 && given.height == 1) {
            reporter.report(ImportCodes.PIXEL_DROPPED, "略去一张 1×1 的统计图片", "a picture of one pixel was left out");
            return null;
        }
        List<ImageVariant> variants = given.srcset.isEmpty() ? List.of() : variants(given.srcset);
        WebAddress address = given.lazy == null ? addresses.web(given.src) : given.lazy;
        if (address == null && !variants.isEmpty()) {
            address = variants.get(variants.size() - 1).address();
        }
        if (address == null) {
            reporter.report(
                    ImportCodes.PICTURE_DROPPED,
                    "略去一张图片，其地址不可用：" + Reporter.shown(given.src),
                    "a picture was left out, its address is unusable: " + Reporter.shown(given.src));
            return null;
        }
        return Image.builder(address)
                .alt(given.alt)
                .credit(given.credit)
                .size(given.width, given.height)
                .mediaType(mediaType(given.type))
                .focus(focus(given.focus))
                .renditions(variants)
                .build();
    }

    private Given given(Element element) {
        Given given = new Given();
        if (element.attributesSize() == 0) {
            return given;
        }
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            switch (attribute.getKey()) {
                case "src" -> given.src = value;
                case "alt" -> given.alt = AltText.of(value);
                case "width" -> given.width = Attributes.pixels(value);
                case "height" -> given.height = Attributes.pixels(value);
                case "srcset", "data-srcset" -> given.srcset = value;
                case "data-credit" -> given.credit = value;
                case "data-type" -> given.type = value;
                case "data-focus" -> given.focus = value;
                default -> {
                    // Says how the picture looks, or where a script that loads it late finds it.
                    if (given.lazy == null && LAZY_ADDRESSES.contains(attribute.getKey())) {
                        given.lazy = addresses.web(value);
                    }
                }
            }
        }
        return given;
    }

    private List<ImageVariant> variants(String srcset) {
        List<ImageVariant> variants = new ArrayList<>();
        int i = 0;
        while (i < srcset.length()) {
            i = skip(srcset, i, true);
            int start = i;
            i = word(srcset, i);
            String url = srcset.substring(start, i);
            int descriptor = skip(srcset, i, false);
            int end = word(srcset, descriptor);
            int width = width(srcset, descriptor, end);
            if (width > 0) {
                WebAddress address = addresses.web(url);
                if (address != null) {
                    variants.add(new ImageVariant(address, width));
                }
                i = end;
            } else if (!url.endsWith(",")) {
                int comma = srcset.indexOf(',', i);
                i = comma < 0 ? srcset.length() : comma + 1;
            }
        }
        return variants;
    }

    private static int skip(String text, int from, boolean commas) {
        int i = from;
        while (i < text.length() && (text.charAt(i) <= ' ' || commas && text.charAt(i) == ',')) {
            i++;
        }
        return i;
    }

    private static int word(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) > ' ') {
            i++;
        }
        return i;
    }

    /** Returns the width that a descriptor such as {@code 640w,} says, or 0. */
    private static int width(String text, int from, int to) {
        int end = to > from && text.charAt(to - 1) == ',' ? to - 1 : to;
        if (end - from < 2 || text.charAt(end - 1) != 'w') {
            return 0;
        }
        int width = 0;
        for (int i = from; i < end - 1; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || width > Image.MAX_PIXELS) {
                return 0;
            }
            width = width * 10 + digit;
        }
        return width <= Image.MAX_PIXELS ? width : 0;
    }

    private static String mediaType(String value) {
        if (value.isEmpty() || value.length() > 127) {
            return "";
        }
        try {
            return MediaTypes.clean(value);
        } catch (InvalidValueException e) {
            return "";
        }
    }

    private static FocalPoint focus(String value) {
        int comma = value.indexOf(',');
        if (comma <= 0 || value.length() > 64) {
            return FocalPoint.CENTRE;
        }
        try {
            return new FocalPoint(
                    Double.parseDouble(value.substring(0, comma)), Double.parseDouble(value.substring(comma + 1)));
        } catch (IllegalArgumentException e) {
            return FocalPoint.CENTRE;
        }
    }
}
