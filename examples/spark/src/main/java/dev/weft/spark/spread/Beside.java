package dev.weft.spark.spread;

import dev.weft.render.SitePath;
import dev.weft.render.Teaser;
import dev.weft.spark.material.Records;
import dev.weft.value.ArticleId;
import dev.weft.value.PreciseDate;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * An article as it may stand beside another.
 *
 * @param id its id
 * @param published by what listings are ordered
 * @param title its title
 * @param path where its page is
 * @param date when it was published, empty where it does not say
 */
record Beside(String id, long published, String title, String path, String date)
        implements Serializable, Comparable<Beside> {
    static final StructType ROW = Records.struct(
            Records.field("id", DataTypes.StringType),
            Records.field("published", DataTypes.LongType),
            Records.field("title", DataTypes.StringType),
            Records.field("path", DataTypes.StringType),
            Records.field("date", DataTypes.StringType));

    static Beside of(Row row) {
        return new Beside(row.getString(0), row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
    }

    Row row() {
        return RowFactory.create(id, published, title, path, date);
    }

    Teaser teaser() {
        Teaser.Builder teaser = Teaser.builder(ArticleId.of(id), title, new SitePath(path));
        return (date.isEmpty() ? teaser : teaser.published(PreciseDate.parse(date))).build();
    }

    /** Compares by when they were published, then by their ids, as listings do. */
    @Override
    public int compareTo(Beside other) {
        int byTime = Long.compare(published, other.published);
        return byTime != 0
                ? byTime
                : Arrays.compareUnsigned(
                        id.getBytes(StandardCharsets.UTF_8), other.id.getBytes(StandardCharsets.UTF_8));
    }
}
