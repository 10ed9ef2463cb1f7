package dev.weft.wechat.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineBreakerTest {
    private static final String HAN = "辽宁省纺织服装协会主办全国产业集群会议在萧山召开一二三四五六七八九十";
    private static final String[] BITS = {
        "，", "。", "！", "？", "：", "；", "、", "”", "“", "《", "》", "（", "）", "……", "——", " ", "\u3000", "2013年", "Weft",
        "3.5%", "「", "」"
    };

    /** A full-width character is 2 wide, any other 1. */
    private static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2000 ? 1 : 2).sum();
    }

    private static List<String> lines(String text, int room, int max) {
        return new LineBreaker(LineBreakerTest::width, room).lines(text, max);
    }

    @Test
    void aClosingMarkGoesWithTheCharacterBeforeIt() {
        assertThat(lines("一二三四，五六", 8, 9)).containsExactly("一二三", "四，五六");
        assertThat(lines("说“一二三”好", 8, 9)).containsExactly("说“一二", "三”好");
    }

    @Test
    void anOpeningMarkGoesWithTheCharacterAfterIt() {
        assertThat(lines("一二三《四五》", 8, 9)).containsExactly("一二三", "《四五》");
    }

    @Test
    void wideSpacesTakeRoomWithinALine() {
        assertThat(lines("一\u3000二\u3000三四五六", 10, 9)).containsExactly("一\u3000二\u3000三", "四五六");
        assertThat(lines("一二三四五\u3000六", 10, 9)).containsExactly("一二三四五", "六");
    }

    @Test
    void aWordIsNotTorn() {
        assertThat(lines("用 Weft 发布", 7, 9)).containsExactly("用 Weft", "发布");
    }

    @Test
    void whatDoesNotFitEndsWithAnEllipsis() {
        assertThat(lines("一二三四五六七八九十", 8, 2)).containsExactly("一二三四", "五六七…");
        assertThat(lines("一二三四五六，八九十", 8, 2)).containsExactly("一二三四", "五六…");
    }

    @Test
    void aHeadingBreaksAtItsPause() {
        assertThat(new LineBreaker(LineBreakerTest::width, 30).balanced("冬装备料提前，粗纺毛料询价增多", 3))
                .containsExactly("冬装备料提前，粗纺毛料询价增多");
        assertThat(new LineBreaker(LineBreakerTest::width, 28).balanced("冬装备料提前，粗纺毛料询价增多", 3))
                .containsExactly("冬装备料提前，", "粗纺毛料询价增多");
    }

    @Test
    void aFamilyIsNotTornApart() {
        String family = "👩‍👩‍👧‍👦";
        assertThat(lines(family.repeat(4), 12, 9)).allMatch(line -> line.codePointCount(0, line.length()) % 7 == 0);
    }

    @Test
    void noLineIsTooWideAndNoClosingMarkBeginsOne() {
        Random random = new Random(6);
        for (int round = 0; round < 20_000; round++) {
            String text = text(random, 1 + random.nextInt(64));
            int room = 16 + random.nextInt(30);
            List<String> lines = lines(text, room, 1 + random.nextInt(6));
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                assertThat(width(line)).as(text).isLessThanOrEqualTo(room);
                boolean marksOnly = line.chars().allMatch(c -> (LineBreaker.CLOSING + "…").indexOf(c) >= 0);
                boolean torn = LineBreaker.breaks(text).size() < text.length() / 12;
                if (i > 0 && !marksOnly && !torn) {
                    assertThat(LineBreaker.CLOSING.indexOf(line.charAt(0)))
                            .as("%s in %s of %s at %s", line, lines, text, room)
                            .isNegative();
                }
            }
        }
    }

    private static String text(Random random, int length) {
        StringBuilder out = new StringBuilder();
        boolean mark = true;
        while (out.length() < length) {
            boolean next = !mark && random.nextInt(4) == 0;
            out.append(
                    next
                            ? BITS[random.nextInt(BITS.length)]
                            : HAN.substring(random.nextInt(HAN.length() - 1)).substring(0, 1));
            mark = next;
        }
        return out.toString();
    }
}
