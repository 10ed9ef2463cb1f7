package dev.weft.importing.fragment;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.AltText;
import dev.weft.value.FocalPoint;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.MediaTypes;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads pictures, also those whose address waits in another attribute until a script loads them. */
final class Pictures {
    private static final Set<String> LAZY_ADDRESSES = Set.copyOf(Words.list("lazy addresses"));

    /** The attributes of a picture that Weft writes. */
    private static final Set<String> WRITTEN =
            Set.of("src", "alt", "width", "height", "srcset", "data-credit", "data-type", "data-focus");

    private final Addresses addresses;
    private final Reporter reporter;

    Pictures(Addresses addresses, Reporter reporter) {
        this.addresses = addresses;
        this.reporter = reporter;
    }

    /** What the attributes of a picture say. */
    private static final class Given {
        String src = "";
        String credit = "";
        String type = "";
        String focus = "";
        AltText alt = AltText.UNKNOWN;
        int width;
        int height;
        boolean empty;
        /** Whether it may be as Weft wrote it, so that its address is not doubted. */
        boolean plain;

        final List<Srcset.Candidate> files = new ArrayList<>();

        @Nullable
        WebAddress lazy;

        @Nullable
        WebAddress unknown;
    }

    /**
     * Returns the picture of an {@code img}, or null if it has none that can be shown.
     *
     * @param asWritten whether its attributes may be those that Weft wrote, as in a figure
     */
    @Nullable
    Image read(Element element, Css css, boolean asWritten) {
        Given given = given(element);
        given.plain = asWritten && isAsWritten(element);
        if (isNothing(given, css) || !asWritten && given.width == 1 && given.height == 1) {
            reporter.report(ImportCodes.PIXEL_DROPPED, "略去一张 1×1 的统计图片", "a picture of one pixel was left out");
            return null;
        }
        List<ImageVariant> variants = variants(given);
        WebAddress address = address(given, variants);
        if (address == null) {
            reporter.report(
                    ImportCodes.PICTURE_DROPPED,
                    "略去一张图片，其地址不可用：" + Reporter.shown(given.src),
                    "a picture was left out, its address is unusable: " + Reporter.shown(given.src));
            return null;
        }
        if (!given.plain && Decorations.isTracker(address)) {
            reporter.report(
                    ImportCodes.PIXEL_DROPPED,
                    "略去一张统计图片：" + Reporter.shown(address.toString()),
                    "a picture that counts readers was left out: " + Reporter.shown(address.toString()));
            return null;
        }
        if (!given.plain && Decorations.isFileIcon(element, address)) {
            reporter.report(
                    ImportCodes.DECORATION_DROPPED,
                    "略去一个文件图标：" + Reporter.shown(address.path()),
                    "an icon of a file type was left out: " + Reporter.shown(address.path()));
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

    private static boolean isAsWritten(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (!WRITTEN.contains(attribute.getKey())) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether an {@code img} has an address that can be shown; nothing is reported. */
    boolean has(Element element) {
        Given given = given(element);
        return address(given, variants(given)) != null;
    }

    /** Returns whether the page gives a picture no room. */
    private static boolean isNothing(Given given, Css css) {
        int width = length(css.width());
        int height = length(css.height());
        return given.empty || width == 0 || height == 0 || width == 1 && height == 1;
    }

    /** Returns a length in whole pixels, or -1 if it is said in another unit, or not at all. */
    private static int length(String value) {
        String number = value.endsWith("px") ? value.substring(0, value.length() - 2) : value;
        return number.equals("0") || value.endsWith("px") && number.matches("[01](?:\\.0+)?")
                ? number.charAt(0) - '0'
                : -1;
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
                case "width" -> {
                    given.width = Attributes.pixels(value);
                    given.empty |= value.equals("0");
                }
                case "height" -> {
                    given.height = Attributes.pixels(value);
                    given.empty |= value.equals("0");
                }
                case "data-credit" -> given.credit = value;
                case "data-type" -> given.type = value;
                case "data-focus" -> given.focus = value;
                default -> late(given, attribute.getKey(), value);
            }
        }
        return given;
    }

    /** Reads an attribute in which a script may find the address, or several. */
    private void late(Given given, String name, String value) {
        if (name.endsWith("srcset") || name.endsWith("bgset")) {
            given.files.addAll(Srcset.parse(value));
        } else if (LAZY_ADDRESSES.contains(name)) {
            given.lazy = given.lazy == null ? lazy(value) : given.lazy;
        } else if (given.unknown == null && value.length() > 4 && !name.startsWith("on") && isPictureFile(value)) {
            given.unknown = lazy(value);
        }
    }

    private @Nullable WebAddress lazy(String value) {
        boolean address = value.indexOf('/') >= 0 || value.indexOf('.') >= 0;
        return address && !Decorations.isPlaceholder(value) ? addresses.web(value) : null;
    }

    private static boolean isPictureFile(String value) {
        int query = value.indexOf('?');
        return MediaTypes.ofPath(query < 0 ? value : value.substring(0, query)).startsWith("image/")
                || value.contains("wx_fmt=");
    }

    private @Nullable WebAddress address(Given given, List<ImageVariant> variants) {
        if (given.lazy != null) {
            return given.lazy;
        }
        boolean placeholder = given.plain ? Decorations.isNoAddress(given.src) : Decorations.isPlaceholder(given.src);
        WebAddress address = placeholder ? null : addresses.web(given.src);
        if (address == null) {
            address = widest(variants);
        }
        if (address == null) {
            address = densest(given.files);
        }
        return address == null ? given.unknown : address;
    }

    private static @Nullable WebAddress widest(List<ImageVariant> variants) {
        ImageVariant widest = null;
        for (ImageVariant variant : variants) {
            widest = widest == null || variant.width() > widest.width() ? variant : widest;
        }
        return widest == null ? null : widest.address();
    }

    private @Nullable WebAddress densest(List<Srcset.Candidate> files) {
        WebAddress densest = null;
        double most = 0;
        for (Srcset.Candidate file : files) {
            WebAddress address = file.density() > most ? lazy(file.address()) : null;
            if (address != null) {
                densest = address;
                most = file.density();
            }
        }
        return densest;
    }

    private List<ImageVariant> variants(Given given) {
        if (given.files.isEmpty()) {
            return List.of();
        }
        Set<ImageVariant> variants = new LinkedHashSet<>();
        for (Srcset.Candidate file : given.files) {
            WebAddress address = file.width() == 0 ? null : addresses.web(file.address());
            if (address != null && !Decorations.isPlaceholder(file.address())) {
                variants.add(new ImageVariant(address, file.width()));
            }
        }
        return List.copyOf(variants);
    }

    /**
     * Returns what a {@code picture} holds: its {@code img}, whose files may stand in its sources.
     *
     * <p>Of sources of several types that of the most readers is taken, with all its widths.
     */
    @Nullable
    Image read(Element picture, Element img, Css css, boolean asWritten) {
        Element whole = img.shallowClone();
        Element best = null;
        for (Element source : picture.getElementsByTag("source")) {
            best = best == null || rank(source) > rank(best) ? source : best;
        }
        if (best != null) {
            boolean foreign = Attributes.of(img, "srcset").isEmpty()
                    && Attributes.of(img, "data-srcset").isEmpty();
            if (foreign && (rank(best) > 1 || !has(img))) {
                for (Attribute attribute : best.attributes()) {
                    if (attribute.getKey().endsWith("srcset")) {
                        whole.attr(attribute.getKey(), attribute.getValue());
                    } else if (attribute.getKey().endsWith("src") && !has(img)) {
                        whole.attr(attribute.getKey(), attribute.getValue());
                    }
                }
            }
        }
        return read(whole, css, asWritten);
    }

    /** Returns how many readers can show a source; one for a certain screen counts less. */
    private static int rank(Element source) {
        String type = Attributes.of(source, "type");
        int rank = type.endsWith("avif") || type.endsWith("jxl") ? 0 : type.endsWith("webp") ? 1 : 3;
        return source.hasAttr("media") ? Math.min(rank, 2) : rank;
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
