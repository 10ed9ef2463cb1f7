package dev.weft.benchmarks.live;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Puts the contenders under load in turn, from this machine, and prints what they answered as a table in Markdown. Takes the
 * address of a database that {@link Fill} filled, and of how many articles; ends with 1 where a promise does not hold.
 */
public final class LoadRun {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int SECONDS = Integer.getInteger("seconds", 3);
    private static final int WARM_SECONDS = Integer.getInteger("warm", 8);
    private static final int CLIENTS = Integer.getInteger("clients", 4);

    /** How many requests a round has at least, and the one that warms a server up: beside other work seconds may be few. */
    private static final int LEAST = 400;

    private static final int LEAST_WARM = 6000;

    /** How many requests for articles come before all: a compiler is not done with a server sooner. */
    private static final int LEAST_FIRST = Integer.getInteger("first", 30_000);

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** How many articles of the newest are those that many readers ask for. */
    private static final int POPULAR = 500;

    private final int articles;

    private LoadRun(int articles) {
        this.articles = articles;
    }

    /** What is asked for. */
    private enum Kind {
        ANY_ARTICLE("any article"),
        POPULAR_ARTICLE("one of 500 articles"),
        HOME("home page"),
        FEED("feed");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private String path(Kind kind, SplittableRandom chance) {
        return switch (kind) {
            case ANY_ARTICLE -> article(chance.nextInt(1000, articles - 1000));
            case POPULAR_ARTICLE -> article(articles - 1000 - chance.nextInt(POPULAR));
            case HOME -> "/";
            case FEED -> "/feed.xml";
        };
    }

    private static String article(int number) {
        return "/articles/n" + (1_000_000 + number) + ".html";
    }

    /** Runs all. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<Contender> contenders = new ArrayList<>();
        boolean held;
        try {
            contenders.add(Contender.start("Thymeleaf", args[0], "--contender=thymeleaf"));
            contenders.add(Contender.start("JTE", args[0], "--contender=jte"));
            contenders.add(Contender.start("Weft, uncached", args[0], "--contender=weft", "--cache=0"));
            contenders.add(
                    Contender.start("Weft, no article kept", args[0], "--contender=weft", "--cache=0", "--articles=0"));
            contenders.add(Contender.start("Weft, cached", args[0], "--contender=weft"));
            LoadRun run = new LoadRun(Integer.parseInt(args[1]));
            run.checkEqual(contenders);
            for (Contender contender : contenders) {
                run.round(Kind.ANY_ARTICLE, contender, WARM_SECONDS, LEAST_FIRST);
            }
            List<Row> rows = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                rows.addAll(run.measure(kind, contenders));
            }
            held = promises(rows);
        } finally {
            contenders.forEach(Contender::close);
        }
        System.exit(held ? 0 : 1);
    }

    /** Refuses contenders that do not say the same. */
    private void checkEqual(List<Contender> contenders) throws IOException {
        for (String path : List.of(article(articles / 2), article(articles / 3), "/", "/feed.xml")) {
            String expected = null;
            for (Contender contender : contenders) {
                try (Connection connection = new Connection(contender.port)) {
                    String said = said(path, new String(connection.get(path), StandardCharsets.UTF_8));
                    expected = expected == null ? said : expected;
                    if (!said.equals(expected)) {
                        throw new IllegalStateException(contender.name + " says of " + path + ":\n" + said + "\nand "
                                + contenders.get(0).name + ":\n" + expected);
                    }
                }
            }
        }
    }

    /** Returns what a document says, however it is spaced and escaped: its elements with their attributes and texts. */
    private static String said(String path, String text) {
        Document document = path.endsWith(".xml") ? Jsoup.parse(text, Parser.xmlParser()) : Jsoup.parse(text);
        StringBuilder said = new StringBuilder();
        for (Element element : document.getAllElements()) {
            said.append('\n').append(element.nodeName());
            element.attributes().asList().stream()
                    .map(attribute -> " " + attribute.getKey() + "=" + attribute.getValue())
                    .sorted()
                    .forEach(said::append);
            said.append(' ').append(element.ownText().strip());
        }
        // A feed's description is read as HTML by some and as text by others: we escape an ampersand for both.
        return said.toString().replace("&amp;", "&");
    }

    /** What a contender did: medians of all rounds. */
    private record Row(Kind kind, String contender, double perSecond, double p99Millis, double processorMicros) {}

    private List<Row> measure(Kind kind, List<Contender> contenders) throws InterruptedException, IOException {
        for (Contender contender : contenders) {
            round(kind, contender, WARM_SECONDS, LEAST_WARM);
        }
        List<List<Row>> rounds = new ArrayList<>();
        contenders.forEach(contender -> rounds.add(new ArrayList<>()));
        for (int i = 0; i < ROUNDS; i++) {
            for (int c = 0; c < contenders.size(); c++) {
                rounds.get(c).add(round(kind, contenders.get(c), SECONDS, LEAST));
            }
        }
        OUT.println("| " + kind.words + " | requests/s | p99, ms | server's processor, µs | |");
        OUT.println("|---|---:|---:|---:|---:|");
        List<Row> medians = rounds.stream().map(LoadRun::median).toList();
        for (Row row : medians) {
            OUT.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.1f | %.0f | %.2f × Thymeleaf |%n",
                    row.contender,
                    row.perSecond,
                    row.p99Millis,
                    row.processorMicros,
                    row.perSecond / medians.get(0).perSecond);
        }
        OUT.println();
        return medians;
    }

    private static Row median(List<Row> rows) {
        double[] perSecond = rows.stream().mapToDouble(Row::perSecond).sorted().toArray();
        double[] p99 = rows.stream().mapToDouble(Row::p99Millis).sorted().toArray();
        double[] micros =
                rows.stream().mapToDouble(Row::processorMicros).sorted().toArray();
        int middle = rows.size() / 2;
        return new Row(rows.get(0).kind, rows.get(0).contender, perSecond[middle], p99[middle], micros[middle]);
    }

    private Row round(Kind kind, Contender contender, int seconds, int least) throws InterruptedException, IOException {
        List<Client> clients = new ArrayList<>();
        long begin = System.nanoTime();
        long processor = contender.processorTime().toNanos();
        for (int i = 0; i < CLIENTS; i++) {
            Client client =
                    new Client(kind, contender.port, begin + seconds * 1_000_000_000L, least / CLIENTS, begin + i);
            clients.add(client);
            client.start();
        }
        for (Client client : clients) {
            client.join();
        }
        double took = (System.nanoTime() - begin) / 1e9;
        long spent = contender.processorTime().toNanos() - processor;
        for (Client client : clients) {
            if (client.failed != null) {
                throw client.failed;
            }
        }
        long[] times = clients.stream()
                .flatMapToLong(client -> client.times.stream().mapToLong(Long::longValue))
                .sorted()
                .toArray();
        return new Row(
                kind,
                contender.name,
                times.length / took,
                times[times.length - 1 - times.length / 100] / 1e6,
                spent / 1e3 / times.length);
    }

    /** Asks one thing after the other until it is time to end, and as often as it has to at least. */
    private final class Client extends Thread {
        final List<Long> times = new ArrayList<>();
        private final Kind kind;
        private final int port;
        private final long end;
        private final int least;
        private final SplittableRandom chance;
        volatile @Nullable IOException failed;

        Client(Kind kind, int port, long end, int least, long seed) {
            this.kind = kind;
            this.port = port;
            this.end = end;
            this.least = least;
            chance = new SplittableRandom(seed);
        }

        @Override
        public void run() {
            try (Connection connection = new Connection(port)) {
                for (long now = System.nanoTime(); now < end || times.size() < least; ) {
                    connection.get(path(kind, chance));
                    long after = System.nanoTime();
                    times.add(after - now);
                    now = after;
                }
            } catch (IOException e) {
                failed = e;
            }
        }
    }

    private static boolean promises(List<Row> rows) {
        boolean all = true;
        for (Kind kind : Kind.values()) {
            all &= holds(kind, rows, "Weft, uncached", "Thymeleaf", 2);
            all &= holds(kind, rows, "Weft, uncached", "JTE", 1);
            if (kind != Kind.ANY_ARTICLE) {
                all &= holds(kind, rows, "Weft, cached", "Thymeleaf", 5);
            }
        }
        return all;
    }

    private static boolean holds(Kind kind, List<Row> rows, String own, String peer, double least) {
        double ratio = perSecond(kind, rows, own) / perSecond(kind, rows, peer);
        OUT.printf(
                Locale.ROOT,
                "%s: %s / %s %.2f, promised %.0f: %s%n",
                kind.words,
                own,
                peer,
                ratio,
                least,
                ratio >= least ? "holds" : "DOES NOT HOLD");
        return ratio >= least;
    }

    private static double perSecond(Kind kind, List<Row> rows, String contender) {
        return rows.stream()
                .filter(row -> row.kind == kind && row.contender.equals(contender))
                .mapToDouble(Row::perSecond)
                .findFirst()
                .orElseThrow();
    }
}
