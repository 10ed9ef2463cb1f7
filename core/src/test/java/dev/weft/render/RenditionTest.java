package dev.weft.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Report;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenditionTest {
    private static final Instant CHANGED = Instant.parse("2014-01-24T01:30:00.9Z");
    private static final Rendition FEED = rendition("feed", CHANGED);

    private static Rendition rendition(String text, Instant changed) {
        Format<WholeSite> format = Format.of("test/x", WholeSite.class, "text/plain", "x", Format.Relation.NONE);
        return new Rendition(format, text.getBytes(StandardCharsets.UTF_8), Report.EMPTY, changed);
    }

    @Test
    void theEntityTagComesFromTheBytesAlone() {
        assertThat(FEED.entityTag()).matches("\"[0-9a-f]{32}\"");
        assertThat(rendition("feed", Instant.EPOCH).entityTag()).isEqualTo(FEED.entityTag());
        assertThat(rendition("feeds", CHANGED).entityTag()).isNotEqualTo(FEED.entityTag());
    }

    @Test
    void aKnownEntityTagIsUnchanged() {
        String tag = FEED.entityTag();
        assertThat(FEED.isUnchanged(tag, null)).isTrue();
        assertThat(FEED.isUnchanged("W/" + tag, null)).isTrue();
        assertThat(FEED.isUnchanged("\"x\", " + tag + ",\"y\"", null)).isTrue();
        assertThat(FEED.isUnchanged("*", null)).isTrue();
    }

    @Test
    void anotherEntityTagIsChangedWhateverTheDateSays() {
        String late = "Fri, 31 Dec 2100 00:00:00 GMT";
        assertThat(FEED.isUnchanged("\"x\"", late)).isFalse();
        assertThat(FEED.isUnchanged("", late)).isFalse();
        assertThat(FEED.isUnchanged("\"" + FEED.entityTag(), late)).isFalse();
        assertThat(FEED.isUnchanged(FEED.entityTag().substring(1), late)).isFalse();
    }

    @Test
    void theDateDecidesWhereThereIsNoTag() {
        assertThat(FEED.isUnchanged(null, "Fri, 24 Jan 2014 01:30:00 GMT")).isTrue();
        assertThat(FEED.isUnchanged(null, "Fri, 24 Jan 2014 01:30:01 GMT")).isTrue();
        assertThat(FEED.isUnchanged(null, "Fri, 24 Jan 2014 01:29:59 GMT")).isFalse();
        assertThat(FEED.isUnchanged(null, null)).isFalse();
        assertThat(rendition("feed", Instant.EPOCH).isUnchanged(null, "Fri, 24 Jan 2014 01:30:00 GMT"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "Thu, 24 Jan 2014 01:30:00 GMT",
                "Fri, 24 anF 2014 01:30:00 GMT",
                "Fri, 32 Jan 2014 01:30:00 GMT",
                "Fri, 24 Jan 2014 25:30:00 GMT",
                "Fri, 24 Jan 2014 01:30:00 +0800",
                "2014-01-24T01:30:00Z"
            })
    void aDateThatIsNoneIsNotUnchanged(String date) {
        assertThat(FEED.isUnchanged(null, date)).isFalse();
    }

    @Test
    void theHeaderIsTheSameUnderEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            assertThat(FEED.lastModifiedHeader()).contains("Fri, 24 Jan 2014 01:30:00 GMT");
        } finally {
            Locale.setDefault(before);
        }
        assertThat(rendition("feed", Instant.EPOCH).lastModifiedHeader()).isEmpty();
    }
}
