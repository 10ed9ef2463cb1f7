package dev.weft.spark.spread;

import dev.weft.finding.Finding;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.SitePlan.ArticleResult;
import dev.weft.publish.SitePlan.Contribution;
import dev.weft.publish.SitePlan.PartId;
import dev.weft.publish.SiteStages;
import dev.weft.publish.SiteStages.ListingPlace;
import dev.weft.publish.spread.PathContest;
import dev.weft.render.Neighbours;
import dev.weft.render.SitePath;
import dev.weft.spark.material.InputItem;
import dev.weft.spark.material.Records;
import dev.weft.spark.material.SecondReading;
import dev.weft.spark.material.SiteFolder;
import dev.weft.spark.material.SiteSpec;
import dev.weft.spark.material.Split;
import dev.weft.spark.material.SplitReader;
import dev.weft.value.ArticleId;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Reads stretches of the input for the second time, each article with what it is told of it, and makes documents and pieces.
 *
 * @param reading the input
 * @param site the site
 * @param files the publication's own files
 * @param refused which parts and old addresses have no path
 * @param common the fingerprint of what all documents are made of
 * @param all whether all is to be made, else what is due
 */
record SpreadArticles(
        SecondReading reading, SiteSpec site, SiteFolder files, Broadcast<Refused> refused, long common, boolean all)
        implements Serializable {
    /** The format of rows that are no piece. */
    static final int NO_FORMAT = -1;

    /** What has no path: parts by their keys, old addresses by place and number. */
    record Refused(Set<String> parts, Set<String> aliases) implements Serializable {
        static String alias(long place, int number) {
            return place + "/" + number;
        }
    }

    /** A piece of a part, or what was made. */
    static final StructType SENT = Records.struct(
            Records.field("format", DataTypes.IntegerType),
            Records.field("kind", DataTypes.IntegerType),
            Records.field("listing", DataTypes.StringType),
            Records.field("part", DataTypes.StringType),
            Records.field("newer", DataTypes.StringType),
            Records.field("older", DataTypes.StringType),
            Records.field("slot", DataTypes.LongType),
            Records.field("changed", DataTypes.LongType),
            Records.field("input", DataTypes.LongType),
            Records.nullable("piece", DataTypes.BinaryType),
            Records.nullable("made", Records.MADE));

    Kinds kinds() {
        return new Kinds(site.site().publication());
    }

    SiteStages stages() {
        SiteStages.Builder builder = SiteStages.builder(site.site());
        return (files.isNamed() ? builder.files(files) : builder).build();
    }

    Iterator<Row> rows(Iterator<Split> splits, Iterator<Row> orders) {
        return new Rows(splits, new Orders(orders, kinds()), TaskContext.getPartitionId());
    }

    private final class Rows extends SecondReading.Rows {
        private final Orders orders;
        private final SiteStages stages = stages();
        private final Kinds kinds = kinds();
        private final Refused without = refused.value();
        private final boolean redirects = Claims.hasRedirects(site.site());
        private int number;

        Rows(Iterator<Split> splits, Orders orders, int partition) {
            super(reading, site.site().publication(), splits, partition);
            this.orders = orders;
        }

        @Override
        protected void take(InputItem item, int split, int article) throws IOException {
            number = article;
            if (orders.hasNext() && orders.nextPlace() == FirstReading.place(split, article)) {
                make(item, orders.next());
            } else {
                skip(item);
            }
        }

        private void make(InputItem item, Orders.Order order) throws IOException {
            count();
            if (order.is(Orders.REJECTED)) {
                return;
            }
            List<Orders.Part> parts = new ArrayList<>(order.parts);
            parts.removeIf(part ->
                    without.parts.contains(stages.key(part.place())) || !all && !order.dueParts.contains(part.place()));
            boolean documents = all || order.due;
            if (!documents && parts.isEmpty()) {
                if (item.fingerprint() != order.input) {
                    throw SplitReader.changed();
                }
                return;
            }
            Optional<Neighbours> beside = documents ? Optional.of(order.neighbours()) : Optional.empty();
            List<ListingPlace> places = parts.stream().map(Orders.Part::place).toList();
            ArticleResult result = stages.article(
                    item,
                    new SiteStages.Place(
                            ArticleId.of(order.id),
                            order.input,
                            order.is(Orders.SHOWN),
                            beside,
                            redirects(item, order),
                            places));
            if (beside.isPresent()) {
                List<Finding> findings = new ArrayList<>(result.findings());
                List<Row> files =
                        sink().write(result.documents(), reading.sinks().counters(), findings::add);
                boolean whole = files.size() == result.documents().size() && !result.rejected();
                long fingerprint = whole ? Orders.fingerprint(order, beside.get(), common) : 0;
                made("article " + order.id, fingerprint, result.rejected(), files, findings);
            }
            pieces(parts, order, result);
        }

        private void pieces(List<Orders.Part> parts, Orders.Order order, ArticleResult result) {
            boolean[] given = new boolean[parts.size()];
            for (Contribution contribution : result.contributions()) {
                for (PartId part : contribution.parts()) {
                    given[part.part()] = true;
                    piece(parts.get(part.part()), order.changed, order.input, contribution.piece());
                }
            }
            for (int i = 0; i < given.length; i++) {
                if (!given[i]) {
                    piece(parts.get(i), order.changed, order.input, NO_PIECE);
                }
            }
        }

        private List<SitePath> redirects(InputItem item, Orders.Order order) {
            List<SitePath> paths = new ArrayList<>();
            if (redirects && order.is(Orders.SHOWN) && order.is(Orders.HAS_ALIASES)) {
                AtomicInteger number = new AtomicInteger();
                item.skim(finding -> {})
                        .map(ArticleEntry::aliases)
                        .orElse(List.of())
                        .forEach(alias -> {
                            if (!without.aliases.contains(Refused.alias(order.place, number.getAndIncrement()))) {
                                paths.add(PathContest.path(alias));
                            }
                        });
            }
            return paths;
        }

        private void piece(Orders.Part part, long changed, long input, byte[] piece) {
            ListingPlace place = part.place();
            send(RowFactory.create(
                    place.format(),
                    kinds.number(place.listing()),
                    place.listing().key(),
                    place.listing().part().name(),
                    place.listing().part().newer(),
                    place.listing().part().older(),
                    part.slot(),
                    changed,
                    input,
                    piece,
                    null));
        }

        /** Sends it to any task: by its key, which spreads them. */
        @Override
        protected void give(Row made) {
            send(RowFactory.create(NO_FORMAT, number, made.getString(0), "", "", "", 0L, 0L, 0L, null, made));
        }
    }

    private static final byte[] NO_PIECE = new byte[0];
}
