package dev.weft.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class ContendersTest {
    @Test
    void bodiesArePrintedAlike() {
        assertThatCode(() -> new BodyHtmlBenchmark().checkThatAllPrintTheSame()).doesNotThrowAnyException();
    }

    @Test
    void importedBodiesAreThoseThatWereWritten() {
        assertThatCode(() -> new ImportBenchmark().checkThatTheTreesComeBack()).doesNotThrowAnyException();
    }

    @Test
    void linesAreReadWhole() {
        assertThatCode(() -> new JsonBenchmark().checkThatAllIsRead()).doesNotThrowAnyException();
    }

    @Test
    void pagesAreOfOneSize() {
        assertThatCode(() -> new PageBenchmark().checkThatPagesAreOfOneSize()).doesNotThrowAnyException();
    }
}
