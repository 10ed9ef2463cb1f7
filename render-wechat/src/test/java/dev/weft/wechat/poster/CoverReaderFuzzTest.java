package dev.weft.wechat.poster;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weft.finding.Finding;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class CoverReaderFuzzTest {
    private static final Image COVER = Image.of(WebAddress.of("https://example.org/cover"), AltText.of("cover"));

    @FuzzTest
    void aPictureOfWhateverBytesIsReadOrRefused(byte[] file) {
        List<Finding> findings = new ArrayList<>();
        Optional<BufferedImage> read = new CoverReader(address -> Optional.of(file), findings::add).read(COVER, 20, 20);
        assertThat(findings).hasSize(read.isPresent() ? 0 : 1);
    }
}
