package dev.weft.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.finding.InvalidValueException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures, recordings, videos and attachments: what is known about them, and which numbers are possible. */
class MediaValuesTest {
    private static final WebAddress HERE = WebAddress.of("https://example.org/files/a.pdf");
    private static final WebAddress THERE = WebAddress.of("https://example.org/there.jpg");
    private static final CaptionTrack SUBTITLES = new CaptionTrack(HERE, Language.EN, " for the\ndeaf ");

    private static Image picture() {
        return Image.builder(HERE)
                .alt(AltText.of(" a\nb "))
                .caption(" c\nd ")
                .credit(" e\nf ")
                .size(2000, 1000)
                .mediaType("IMAGE/png; q=1")
                .focus(new FocalPoint(0.25, 0.75))
                .renditions(List.of(new ImageVariant(THERE, 800)))
                .build();
    }

    private static Video video() {
        return Video.builder(HERE)
                .title(" a\nb ")
                .poster(THERE)
                .duration(Duration.ofMillis(90_500))
                .size(1920, 1080)
                .captions(List.of(SUBTITLES))
                .build();
    }

    private static Attachment attachment() {
        return Attachment.builder(HERE)
                .name(" a\nb.doc ")
                .title(" c\nd ")
                .mediaType("APPLICATION/x-y")
                .bytes(7)
                .build();
    }

    @Test
    void aPictureIsWhatItWasBuiltOf() {
        Image picture = picture();
        assertThat(picture.address()).isEqualTo(HERE);
        assertThat(picture.alt().text()).isEqualTo("a b");
        assertThat(picture.caption()).isEqualTo("c d");
        assertThat(picture.credit()).isEqualTo("e f");
        assertThat(List.of(picture.width(), picture.height())).containsExactly(2000, 1000);
        assertThat(picture.hasSize()).isTrue();
        assertThat(picture.mediaType()).isEqualTo("image/png");
        assertThat(picture.likelyMediaType()).isEqualTo("image/png");
        assertThat(picture.focus()).isEqualTo(new FocalPoint(0.25, 0.75));
        assertThat(picture.renditions()).containsExactly(new ImageVariant(THERE, 800));
        assertThat(picture)
                .hasToString("Image"
                        + List.of(
                                HERE,
                                picture.alt(),
                                "c d",
                                "e f",
                                2000,
                                1000,
                                "image/png",
                                picture.focus(),
                                picture.renditions()));
    }

    @Test
    void ofAPictureByItsAddressAloneNothingElseIsSaid() {
        Image picture = Image.of(THERE, AltText.DECORATIVE);
        assertThat(picture.alt()).isEqualTo(AltText.DECORATIVE);
        assertThat(Image.builder(THERE).build().alt()).isEqualTo(AltText.UNKNOWN);
        assertThat(List.of(picture.caption(), picture.credit(), picture.mediaType()))
                .containsOnly("");
        assertThat(List.of(picture.width(), picture.height())).containsOnly(0);
        assertThat(picture.hasSize()).isFalse();
        assertThat(picture.likelyMediaType()).isEqualTo("image/jpeg");
        assertThat(picture.focus()).isEqualTo(FocalPoint.CENTRE);
        assertThat(picture.renditions()).isEmpty();
    }

    @Test
    void aVideoIsWhatItWasBuiltOf() {
        Video video = video();
        assertThat(video.address()).isEqualTo(HERE);
        assertThat(video.title()).isEqualTo("a b");
        assertThat(video.poster()).contains(THERE);
        assertThat(video.duration()).as("to the second").isEqualTo(Duration.ofSeconds(90));
        assertThat(List.of(video.width(), video.height())).containsExactly(1920, 1080);
        assertThat(video.captions()).containsExactly(SUBTITLES);
        assertThat(SUBTITLES.label()).isEqualTo("for the deaf");
        assertThat(video.provider()).isEmpty();
        assertThat(video)
                .hasToString("Video" + List.of(HERE, "a b", THERE, video.duration(), 1920, 1080, List.of(SUBTITLES)));
        Video bare = Video.of(THERE, " t ");
        assertThat(bare.title()).isEqualTo("t");
        assertThat(bare.poster()).isEmpty();
        assertThat(List.of(bare.width(), bare.height())).containsOnly(0);
    }

    @Test
    void aRecordingHasATitleAndNoPicture() {
        Audio audio = Audio.of(HERE, " a\nb ");
        assertThat(audio.title()).isEqualTo("a b");
        assertThat(audio.duration()).isZero();
        assertThat(audio.poster()).isEmpty();
        assertThat(new Audio(HERE, "", Duration.ofMillis(1999)).duration()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aVisitorIsToldWhetherItIsAVideoOrARecording() {
        Media.Visitor<String> kind = new Media.Visitor<>() {
            @Override
            public String video(Video video) {
                return "video " + video.title();
            }

            @Override
            public String audio(Audio audio) {
                return "audio " + audio.title();
            }
        };
        assertThat(Stream.<Media>of(video(), Audio.of(HERE, "c")).map(media -> media.accept(kind)))
                .containsExactly("video a b", "audio c");
    }

    @Test
    void anAttachmentIsWhatItWasBuiltOf() {
        Attachment attachment = attachment();
        assertThat(attachment.address()).isEqualTo(HERE);
        assertThat(attachment.name()).isEqualTo("a b.doc");
        assertThat(attachment.title()).isEqualTo("c d");
        assertThat(attachment.mediaType()).isEqualTo("application/x-y");
        assertThat(attachment.bytes()).hasValue(7);
        assertThat(attachment)
                .hasToString("Attachment" + List.of(HERE, "a b.doc", "c d", "application/x-y", OptionalLong.of(7)));
    }

    @Test
    void whatIsNotSaidOfAnAttachmentFollowsFromItsAddressAndName() {
        Attachment bare = Attachment.of(HERE);
        assertThat(List.of(bare.name(), bare.title(), bare.mediaType()))
                .containsExactly("a.pdf", "a.pdf", "application/pdf");
        assertThat(bare.bytes()).isEmpty();
        assertThat(Attachment.builder(HERE).name("b.zip").build().mediaType()).isEqualTo("application/zip");
        assertThat(Attachment.builder(HERE).name("b").build().mediaType()).isEqualTo("application/pdf");
        assertThat(Attachment.builder(HERE).name("b").build().title()).isEqualTo("b");
        Attachment folder = Attachment.of(WebAddress.of("https://example.org/files/"));
        assertThat(List.of(folder.name(), folder.title(), folder.mediaType()))
                .containsExactly("example.org", "example.org", "");
    }

    @Test
    void whatDiffersInOnePartDiffersAndACopyIsEqual() {
        List<Object> all = new ArrayList<>(List.of(
                picture(),
                picture().toBuilder().address(THERE).build(),
                picture().toBuilder().alt(AltText.UNKNOWN).build(),
                picture().toBuilder().caption("").build(),
                picture().toBuilder().credit("").build(),
                picture().toBuilder().size(1, 1000).build(),
                picture().toBuilder().size(2000, 1).build(),
                picture().toBuilder().mediaType("").build(),
                picture().toBuilder().focus(FocalPoint.CENTRE).build(),
                picture().toBuilder().renditions(List.of()).build()));
        all.addAll(List.of(
                video(),
                video().toBuilder().address(THERE).build(),
                video().toBuilder().title("").build(),
                video().toBuilder().poster(null).build(),
                video().toBuilder().duration(Duration.ZERO).build(),
                video().toBuilder().size(1, 1080).build(),
                video().toBuilder().size(1920, 1).build(),
                video().toBuilder().captions(List.of()).build()));
        all.addAll(List.of(
                attachment(),
                attachment().toBuilder().address(THERE).build(),
                attachment().toBuilder().name("x").build(),
                attachment().toBuilder().title("x").build(),
                attachment().toBuilder().mediaType("x/y").build(),
                attachment().toBuilder().bytes(8).build()));
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(all.stream().map(Object::hashCode).distinct()).hasSameSizeAs(all);
        assertThat(new HashSet<>(all)).contains(picture(), video(), attachment());
        assertThat(new HashSet<Object>(List.of(picture(), video(), attachment())))
                .containsExactlyInAnyOrder(
                        picture().toBuilder().build(),
                        video().toBuilder().build(),
                        attachment().toBuilder().build());
        assertThat(List.of(picture(), video(), attachment())).doesNotContain(HERE);
    }

    @Test
    void aBuilderThatGoesOnDoesNotChangeWhatItMade() {
        Image.Builder pictures = Image.builder(HERE).caption("a");
        Image first = pictures.build();
        assertThat(pictures.caption("b").build().caption()).isEqualTo("b");
        Attachment.Builder files = Attachment.builder(HERE);
        assertThat(files.build().name()).isEqualTo("a.pdf");
        assertThat(files.address(THERE).build().name()).isEqualTo("there.jpg");
        Video.Builder videos = Video.builder(HERE).title("a");
        Video second = videos.build();
        assertThat(videos.title("b").build().title()).isEqualTo("b");
        assertThat(List.of(first.caption(), second.title())).containsOnly("a");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "100000,100000", "1,100000", "100000,1"})
    void aSizeOfAPictureOrVideoIsOneTo100000Pixels(int width, int height) {
        Image picture = Image.builder(HERE).size(width, height).build();
        Video video = Video.builder(HERE).size(width, height).build();
        assertThat(List.of(picture.width(), picture.height())).containsExactly(width, height);
        assertThat(List.of(video.width(), video.height())).containsExactly(width, height);
    }

    @ParameterizedTest
    @CsvSource({"0,7", "7,0", "0,0"})
    void aSizeOfWhichOneSideIsMissingIsUnknown(int width, int height) {
        Image picture = picture().toBuilder().size(width, height).build();
        Video video = video().toBuilder().size(width, height).build();
        assertThat(List.of(picture.width(), picture.height(), video.width(), video.height()))
                .containsOnly(0);
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "1,-1", "100001,1", "1,100001"})
    void otherSizesAreRefused(int width, int height) {
        String size = width + "×" + height;
        refused(size, () -> Image.builder(HERE).size(width, height));
        refused(size, () -> Video.builder(HERE).size(width, height));
    }

    @Test
    void otherNumbersHaveBoundsToo() {
        assertThat(new ImageVariant(HERE, 1).width()).isEqualTo(1);
        assertThat(new ImageVariant(HERE, 100_000).width()).isEqualTo(100_000);
        refused("0", () -> new ImageVariant(HERE, 0));
        refused("100001", () -> new ImageVariant(HERE, 100_001));

        Duration month = Duration.ofDays(30);
        assertThat(new Audio(HERE, "", month).duration()).isEqualTo(month);
        refused("PT720H1S", () -> new Audio(HERE, "", month.plusSeconds(1)));
        refused("PT-0.001S", () -> Video.builder(HERE).duration(Duration.ofMillis(-1)));

        assertThat(Attachment.builder(HERE).bytes(0).build().bytes()).hasValue(0);
        assertThat(Attachment.builder(HERE).build().bytes()).isEmpty();
        refused("-1", () -> Attachment.builder(HERE).bytes(-1));

        assertThatCode(() -> new FocalPoint(0, 1)).doesNotThrowAnyException();
        assertThatCode(() -> new FocalPoint(1, 0)).doesNotThrowAnyException();
        assertThat(new FocalPoint(-0.0, -0.0)).isEqualTo(new FocalPoint(0, 0));
        for (double outside : new double[] {-0.001, 1.001, Double.NaN}) {
            refused(Double.toString(outside), () -> new FocalPoint(outside, 0.5));
            refused(Double.toString(outside), () -> new FocalPoint(0.5, outside));
        }
    }

    private static void refused(String shown, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(InvalidValueException.class, refused -> {
            assertThat(refused.bilingual().zh()).contains(shown);
            assertThat(refused.bilingual().en()).contains(shown);
        });
    }

    @Test
    void aDescriptionThatShowsNothingIsDecoration() {
        assertThat(AltText.of(" \u3000\n")).isEqualTo(AltText.DECORATIVE);
        assertThat(AltText.of(" a\nb ")).isEqualTo(new AltText(AltText.Kind.DESCRIBED, "a b"));
        assertThat(new AltText(AltText.Kind.UNKNOWN, "a")).isEqualTo(AltText.UNKNOWN);
        assertThat(new AltText(AltText.Kind.DECORATIVE, "a")).isEqualTo(AltText.DECORATIVE);
    }

    @Test
    void aWidePictureIsShownAsItsWidestRenditionThatIsWideEnough() {
        List<ImageVariant> renditions = List.of(
                new ImageVariant(WebAddress.of("https://example.org/400"), 400),
                new ImageVariant(WebAddress.of("https://example.org/1600"), 1600),
                new ImageVariant(WebAddress.of("https://example.org/800"), 800),
                new ImageVariant(WebAddress.of("https://example.org/1601"), 1601));
        Image wide =
                picture().toBuilder().size(3200, 1001).renditions(renditions).build();
        Image shown = wide.shown();
        assertThat(shown.address()).hasToString("https://example.org/1600");
        assertThat(List.of(shown.width(), shown.height())).containsExactly(1600, 501);
        assertThat(shown.renditions()).containsExactly(renditions.get(0), renditions.get(2));
        assertThat(shown.caption()).isEqualTo("c d");
        assertThat(wide.toBuilder().size(3200, 1).build().shown().height()).isEqualTo(1);
    }

    @Test
    void anyOtherPictureIsShownItself() {
        List<ImageVariant> narrow = List.of(new ImageVariant(THERE, 400));
        Image wideEnough =
                picture().toBuilder().size(1600, 900).renditions(narrow).build();
        Image without = picture().toBuilder().renditions(List.of()).build();
        Image onlyWider = picture().toBuilder()
                .renditions(List.of(new ImageVariant(THERE, 1601)))
                .build();
        for (Image picture : List.of(wideEnough, without, onlyWider)) {
            assertThat(picture.shown()).isSameAs(picture);
        }
    }

    @Test
    void addressesAreMappedOfAPictureAndItsRenditions() {
        Image picture = picture();
        assertThat(picture.mapAddresses(address -> address)).isSameAs(picture);
        Image moved = picture.mapAddresses(address -> address.resolve("/new" + address.path()));
        assertThat(moved.address()).hasToString("https://example.org/new/files/a.pdf");
        assertThat(moved.renditions())
                .containsExactly(new ImageVariant(WebAddress.of("https://example.org/new/there.jpg"), 800));
        Image renditionsOnly = picture.mapAddresses(address -> address.equals(HERE) ? HERE : HERE.resolve("/x"));
        assertThat(renditionsOnly.address()).isEqualTo(HERE);
        assertThat(renditionsOnly.renditions()).containsExactly(new ImageVariant(HERE.resolve("/x"), 800));
        Image originalOnly = picture.mapAddresses(address -> address.equals(HERE) ? HERE.resolve("/x") : address);
        assertThat(originalOnly.address()).hasToString("https://example.org/x");
        assertThat(originalOnly.renditions()).isEqualTo(picture.renditions());
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg,image/jpeg",
        "/x/A.PDF,application/pdf",
        "a.b.woff2,font/woff2",
        ".m3u8,application/vnd.apple.mpegurl"
    })
    void theEndingOfAPathMeansAMediaType(String path, String type) {
        assertThat(MediaTypes.ofPath(path)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jpg", "a.", "a.unknown", "a.woff22", "jpg/a.xyz"})
    void anotherEndingMeansNone(String path) {
        assertThat(MediaTypes.ofPath(path)).isEmpty();
    }

    @Test
    void aMediaTypeIsInLowerCaseWithoutParameters() {
        assertThat(MediaTypes.clean("")).isEmpty();
        assertThat(MediaTypes.clean(" Text/HTML ; charset=x")).isEqualTo("text/html");
        assertThat(MediaTypes.clean("a/b")).isEqualTo("a/b");
        assertThat(MediaTypes.clean("az09!#$&-^_.+/az09!#$&-^_.+")).isEqualTo("az09!#$&-^_.+/az09!#$&-^_.+");
        assertThat(MediaTypes.clean("a/" + "b".repeat(125))).hasSize(127);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text", "/html", "text/", "a/b/c", "te xt/html", ";", "a/{", "a/:", "a/@", "a/[", "a/`", "文/本"})
    void whatIsNoMediaTypeIsRefused(String text) {
        refused(text, () -> MediaTypes.clean(text));
    }

    @Test
    void aMediaTypeOver127CharactersIsRefused() {
        refused("bbb", () -> MediaTypes.clean("a/" + "b".repeat(126)));
    }
}
