package dev.weft.importing.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.importing.PageImporter;
import dev.weft.value.WebAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisreadTest {
    private static List<String> codes(String text) {
        List<Finding> findings = new ArrayList<>();
        byte[] page = ("<html><head><meta charset=utf-8><title>Une page</title></head><body><h1>Une page</h1><p>" + text
                        + "</p></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        PageImporter.read(page, WebAddress.of("https://example.org/a/1.html"), findings::add);
        return findings.stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"déjà vu, où ça ? là-bas", "naïve café, “quoted” — and so on", "Дело №5 “да”"})
    void aTextSavedAsItWasMisreadIsReported(String text) {
        String misread = new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertThat(misread.indexOf('\uFFFD') >= 0 || codes(misread).contains("import.encoding"))
                .as(misread)
                .isTrue();
        assertThat(codes(text)).doesNotContain("import.encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"天气很好", "ALLÉ… é” è’ à–", "한국어 日本語 ÄÖÜ ß", "Tiếng Việt có dấu", "a\u00A0b\u00A0\u00A0c"})
    void aTextInAnyLanguageIsNotReported(String text) {
        assertThat(codes(text)).doesNotContain("import.encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"我们锟斤拷了", "锟斤拷锟斤拷"})
    void whatWasLostForGoodIsReported(String text) {
        assertThat(codes(text)).contains("import.encoding");
    }
}
