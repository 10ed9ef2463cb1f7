package dev.weft.spark.material;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the files that a site is bundled in: what the tasks of a stage do, and which one it was. */
public final class Bundles {
    private static final Pattern NAME = Pattern.compile("(articles|listings|site|files)-(\\d{5,})\\.(parquet|zip)");

    private Bundles() {}

    static String name(String stage, int partition, Sink.Form form) {
        return String.format(
                Locale.ROOT, "%s-%05d.%s", stage, partition, form.name().toLowerCase(Locale.ROOT));
    }

    /** Returns whether a run of so many tasks may have written a file; what is not called as one is nobody's business. */
    public static boolean isOf(String name, int tasks, Sink.Form form) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return true;
        }
        return Integer.parseInt(parts.group(2)) < Math.max(1, tasks)
                && parts.group(3).equals(form.name().toLowerCase(Locale.ROOT));
    }
}
