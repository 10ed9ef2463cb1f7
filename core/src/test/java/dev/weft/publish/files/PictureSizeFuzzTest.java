package dev.weft.publish.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class PictureSizeFuzzTest {
    @FuzzTest
    void aFileOfWhateverBytesHasASizeOrNone(byte[] file) {
        PictureSize size = PictureSize.of(file);
        if (size != null) {
            assertThat(size.width()).isPositive();
            assertThat(size.height()).isPositive();
        }
        assertThat(PictureSize.of(file)).isEqualTo(size);
    }
}
