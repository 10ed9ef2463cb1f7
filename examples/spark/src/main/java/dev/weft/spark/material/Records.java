package dev.weft.spark.material;

import dev.weft.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of the state, and of what goes from task to task. */
public final class Records {
    /** A finding. */
    public static final StructType FINDING = struct(
            field("severity", DataTypes.StringType),
            field("code", DataTypes.StringType),
            field("article", DataTypes.StringType),
            field("path", DataTypes.StringType),
            field("format", DataTypes.StringType),
            field("origin", DataTypes.StringType),
            field("zh", DataTypes.StringType),
            field("en", DataTypes.StringType));

    /** A file of the site. */
    static final StructType FILE = struct(field("path", DataTypes.StringType), field("bytes", DataTypes.LongType));

    /**
     * What was made together: of an article, of a part of a listing. Its key is the same in every run; its fingerprint is of
     * what it was made from, 0 where it is to be made each time.
     */
    public static final StructType MADE = struct(
            field("key", DataTypes.StringType),
            field("fingerprint", DataTypes.LongType),
            field("rejected", DataTypes.BooleanType),
            field("files", new ArrayType(FILE, false)),
            field("findings", new ArrayType(FINDING, false)));

    private Records() {}

    public static StructType struct(StructField... fields) {
        return new StructType(fields);
    }

    public static StructField field(String name, DataType type) {
        return new StructField(name, type, false, Metadata.empty());
    }

    public static StructField nullable(String name, DataType type) {
        return new StructField(name, type, true, Metadata.empty());
    }

    public static Row row(Finding finding) {
        return RowFactory.create(
                finding.severity().name(),
                finding.code(),
                finding.article(),
                finding.path(),
                finding.format(),
                finding.origin(),
                finding.message().zh(),
                finding.message().en());
    }

    public static Row made(String key, long fingerprint, boolean rejected, List<Row> files, List<Finding> findings) {
        List<Row> rows = new ArrayList<>(findings.size());
        findings.forEach(finding -> rows.add(row(finding)));
        return RowFactory.create(key, fingerprint, rejected, files.toArray(), rows.toArray());
    }
}
