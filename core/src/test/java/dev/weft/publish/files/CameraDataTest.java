package dev.weft.publish.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraDataTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 8})
    void ofAJpegOnlyTheWayUpStays(int orientation) {
        assertThat(CameraData.without(Pictures.jpegWithExif(orientation, "GPS 41.8")))
                .isEqualTo(Pictures.jpegWithOnlyOrientation(orientation));
        assertThat(PictureFile.of(Pictures.jpegWithOnlyOrientation(orientation)))
                .isEqualTo(PictureFile.of(Pictures.jpegWithExif(orientation, "GPS 41.8")));
    }

    @Test
    void anUprightJpegNeedsNone() {
        byte[] without = CameraData.without(Pictures.jpegWithExif(1, "GPS 41.8"));
        assertThat(new String(without, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS");
        assertThat(CameraData.without(without)).isSameAs(without);
    }

    /** Notes that cannot be read are notes all the same. */
    @Test
    void damagedNotesAreTakenOutToo() {
        byte[] whole = Pictures.jpegWithExif(6, "GPS 41.8");
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int tiff = text.indexOf("Exif") + 6;
        for (int at = tiff; at < tiff + 12; at++) {
            byte[] damaged = whole.clone();
            damaged[at] = 0x7F;
            byte[] without = CameraData.without(damaged);
            assertThat(new String(without, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        }
    }

    @Test
    void whatATelephoneHangsOnBehindThePictureIsCutOff() {
        byte[] picture = CameraData.without(Pictures.jpegWithExif(1, "GPS"));
        byte[] more = Arrays.copyOf(picture, picture.length + 500);

        assertThat(CameraData.without(more)).isEqualTo(picture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eXIf", "tEXt", "zTXt", "iTXt", "tIME"})
    void notesOfAPngAreTakenOut(String type) {
        byte[] without = CameraData.without(Pictures.pngWith(type, "GPS 41.8"));
        assertThat(new String(without, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iCCP", "gAMA", "cHRM", "sRGB", "pHYs", "PLTE", "tRNS"})
    void whatAPngNeedsToBeShownStays(String type) {
        byte[] picture = Pictures.pngWith(type, "needed");
        assertThat(CameraData.without(picture)).isSameAs(picture);
    }

    @Test
    void aFileThatCannotBeUnderstoodStaysAsItIs() {
        byte[] whole = Pictures.jpegWithExif(6, "GPS");
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(CameraData.without(cut)).isNotNull();
        }
        Random random = new Random(20261129);
        for (int i = 0; i < 2000; i++) {
            byte[] changed = whole.clone();
            changed[2 + random.nextInt(changed.length - 2)] = (byte) random.nextInt();
            assertThat(CameraData.without(changed)).isNotNull();
        }
    }
}
