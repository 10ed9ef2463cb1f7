package dev.weft.spark.spread;

import com.google.common.collect.Iterators;
import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.spread.TranslationLink;
import dev.weft.render.Site;
import dev.weft.spark.material.Counters;
import dev.weft.spark.material.Records;
import dev.weft.spark.material.SiteSpec;
import dev.weft.value.ArticleId;
import dev.weft.value.WebAddress;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Looks for translations that do not name in turn the article that names them, by a join of what each names.
 *
 * @param site the site
 * @param counters counts what is found
 */
record Translations(SiteSpec site, Counters counters) implements Serializable {
    private static final StructType LINK = Records.struct(
            Records.field("id", DataTypes.StringType),
            Records.field("own", DataTypes.StringType),
            Records.field("number", DataTypes.IntegerType),
            Records.field("there", DataTypes.StringType));

    private static final StructType PAGE =
            Records.struct(Records.field("other", DataTypes.StringType), Records.field("at", DataTypes.StringType));

    /** Returns what is found among the articles that are shown, as {@link Records#MADE}. */
    Dataset<Row> oneWay(Dataset<Row> shown) {
        Dataset<Row> naming = shown.where("flags & " + FirstReading.HAS_TRANSLATIONS + " <> 0");
        if (naming.isEmpty()) {
            return naming.sparkSession().createDataFrame(List.of(), Records.MADE);
        }
        Dataset<Row> links =
                naming.select("json").mapPartitions((MapPartitionsFunction<Row, Row>) this::links, Encoders.row(LINK));
        Dataset<Row> inTurn = links.selectExpr("there as own", "own as there");
        return links.join(inTurn, new String[] {"own", "there"}, "left_anti")
                .join(pages(shown), functions.expr("at = there"))
                .select("id", "own", "number", "there", "other")
                .mapPartitions((MapPartitionsFunction<Row, Row>) this::found, Encoders.row(Records.MADE));
    }

    private Dataset<Row> pages(Dataset<Row> shown) {
        return shown.select("json").mapPartitions((MapPartitionsFunction<Row, Row>) this::pages, Encoders.row(PAGE));
    }

    private Iterator<Row> links(Iterator<Row> rows) {
        Site of = site.site();
        ArticleReader reader = ArticleReader.of(of.publication());
        return Claims.each(rows, row -> {
            ArticleEntry entry = Claims.entry(reader, row.getAs(0));
            List<Row> links = new ArrayList<>();
            for (TranslationLink link : TranslationLink.of(of, entry)) {
                links.add(RowFactory.create(
                        entry.id().value(),
                        link.own().toString(),
                        link.number(),
                        link.there().toString()));
            }
            return links.iterator();
        });
    }

    private Iterator<Row> pages(Iterator<Row> rows) {
        Site of = site.site();
        ArticleReader reader = ArticleReader.of(of.publication());
        return Claims.each(rows, row -> {
            ArticleEntry entry = Claims.entry(reader, row.getAs(0));
            return TranslationLink.address(of, entry).stream()
                    .map(address -> RowFactory.create(entry.id().value(), address.toString()))
                    .iterator();
        });
    }

    private Iterator<Row> found(Iterator<Row> rows) {
        return Iterators.transform(rows, row -> {
            TranslationLink link = new TranslationLink(
                    WebAddress.of(row.getString(1)), row.getInt(2), WebAddress.of(row.getString(3)));
            Finding finding = link.oneWay(ArticleId.of(row.getString(0)), ArticleId.of(row.getString(4)));
            counters.found(finding);
            String key = "translation " + row.getInt(2) + " of " + row.getString(0);
            return Records.made(key, 0, false, List.of(), List.of(finding));
        });
    }
}
