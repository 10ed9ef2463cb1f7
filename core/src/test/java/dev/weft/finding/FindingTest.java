package dev.weft.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingTest {
    private static final Code CODE = Code.of("room.fault", Severity.WARNING, "有误", "A fault", "改正", "Mend it");

    @Test
    void whatAFindingNamesOnceIsNotNamedAnew() {
        Finding finding =
                CODE.at("/a", "错", "wrong").inArticle("x").inFormat("rss/2.0").from("a.jsonl:1:2");
        assertThat(finding.inArticle("y").inFormat("z").from("w")).isEqualTo(finding);
        assertThat(finding.under("/body").path()).isEqualTo("/body/a");
        assertThat(finding.as(Severity.ERROR).severity()).isEqualTo(Severity.ERROR);
        assertThat(CODE.at("").message()).isEqualTo(new Message("有误", "A fault"));
    }

    @Test
    void noTextCanForgeALineOrSteerATerminal() {
        Finding finding = CODE.at("/a\nb", "错\u001B[2J", "wrong\r\u2028\u202E\u0085")
                .inArticle("x\ny")
                .from("a\tb");
        assertThat(finding.path()).isEqualTo("/a\\u000ab");
        assertThat(finding.message().zh()).isEqualTo("错\\u001b[2J");
        assertThat(finding.message().en()).isEqualTo("wrong\\u000d\\u2028\\u202e\\u0085");
        assertThat(finding.article()).isEqualTo("x\\u000ay");
        assertThat(finding.origin()).isEqualTo("a\\u0009b");
    }

    @Test
    void aReportCountsAllAndKeepsTheFirstOfEachKind() {
        Report.Collector collector = new Report.Collector();
        assertThat(collector.report()).isSameAs(Report.EMPTY);
        Code error = Code.of("room.error", Severity.ERROR, "错", "An error", "", "");
        for (int i = 0; i < 1000; i++) {
            collector.accept(CODE.at("/" + i));
        }
        collector.accept(error.at("/e"));
        Report report = collector.report();
        assertThat(report.total()).isEqualTo(1001);
        assertThat(report.errors()).isEqualTo(1);
        assertThat(report.counts()).containsEntry("room.fault", 1000L).containsEntry("room.error", 1L);
        assertThat(report.first()).extracting(Finding::path).containsExactly("/e", "/0");
    }

    @Test
    void findingsOfManyThreadsAreAllCounted() throws InterruptedException {
        Report.Collector collector = new Report.Collector();
        Runnable work = () -> {
            for (int i = 0; i < 10_000; i++) {
                collector.accept(CODE.at(""));
            }
        };
        Thread one = new Thread(work);
        Thread two = new Thread(work);
        one.start();
        two.start();
        one.join();
        two.join();
        assertThat(collector.report().total()).isEqualTo(20_000);
    }
}
