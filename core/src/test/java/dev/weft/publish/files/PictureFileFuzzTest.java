package dev.weft.publish.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class PictureFileFuzzTest {
    @FuzzTest
    void aFileOfWhateverBytesHasASizeOrNone(byte[] file) {
        PictureFile size = PictureFile.of(file);
        if (size != null) {
            assertThat(size.width()).isPositive();
            assertThat(size.height()).isPositive();
        }
        assertThat(PictureFile.of(file)).isEqualTo(size);
    }
}
