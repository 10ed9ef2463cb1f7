package dev.weft.importing.fragment;

import java.util.ArrayList;
import java.util.List;

/** Reads the candidates of a {@code srcset}. */
final class Srcset {
    /**
     * One of the files of a picture.
     *
     * @param address as it is written
     * @param width in pixels, or 0 if it is not said
     * @param density how many pixels stand for one, 1 if it is not said
     */
    record Candidate(String address, int width, double density) {}

    private Srcset() {}

    /**
     * Returns the candidates in their order.
     *
     * @see <a href="https://html.spec.whatwg.org/#parse-a-srcset-attribute">HTML (checked 2026-11-28)</a>
     */
    static List<Candidate> parse(String srcset) {
        List<Candidate> candidates = new ArrayList<>();
        int i = 0;
        while (i < srcset.length()) {
            char c = srcset.charAt(i);
            if (c <= ' ' || c == ',') {
                i++;
                continue;
            }
            int start = i;
            i = wordEnd(srcset, i);
            String address = srcset.substring(start, i);
            int comma = srcset.indexOf(',', i);
            int end = comma < 0 ? srcset.length() : comma;
            String descriptor = srcset.substring(i, end).strip();
            if (address.endsWith(",") && !isDescriptor(descriptor)) {
                // The comma ends the candidate: there is no descriptor.
                String plain = address.substring(0, address.length() - 1);
                candidates.add(new Candidate(plain, 0, 1));
                continue;
            }
            candidates.add(candidate(address, descriptor));
            i = end;
        }
        return candidates;
    }

    private static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) > ' ') {
            i++;
        }
        return i;
    }

    private static boolean isDescriptor(String text) {
        return text.matches("[0-9]+w|[0-9.]+x");
    }

    private static Candidate candidate(String address, String descriptor) {
        int width = 0;
        double density = 1;
        for (String part : descriptor.split("\\s+", -1)) {
            if (part.matches("[0-9]{1,6}w")) {
                width = Attributes.pixels(part.substring(0, part.length() - 1));
            } else if (part.matches("[0-9]{1,3}(?:\\.[0-9]{1,3})?x")) {
                density = Double.parseDouble(part.substring(0, part.length() - 1));
            }
        }
        return new Candidate(address, width, density);
    }
}
