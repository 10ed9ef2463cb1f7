package dev.weft.spark.material;

import java.util.List;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param publication the publication's address
 * @param articles the input's address
 * @param out the site's address; none where nothing is to be written
 * @param formats the formats that are wanted; all where none is named
 * @param theme the address of a folder of a theme of one's own
 * @param report the address of a folder for what was found
 * @param form what the site becomes
 * @param column the column of Parquet files that has the JSON
 * @param tasks how many tasks read the input; 0 for as many as there are bytes
 * @param planning where the plan is made
 * @param partitionRows how many rows a partition of the distributed plan has at most, about: what it has of a listing is in
 *     memory, at 1 KB a row
 */
public record Request(
        String publication,
        String articles,
        Optional<String> out,
        List<String> formats,
        Optional<String> theme,
        Optional<String> report,
        Sink.Form form,
        String column,
        int tasks,
        Planning planning,
        int partitionRows) {
    /** How many rows a partition of the distributed plan has, where nobody says. */
    public static final int PARTITION_ROWS = 100_000;

    /** Where the plan is made; the site is the same. */
    public enum Planning {
        /** By size. */
        AUTO,
        /** By the driver, and by each executor once, in memory. */
        BROADCAST,
        /** By sorting, so that no process knows all articles. */
        DISTRIBUTED
    }
}
