package dev.weft.wechat.poster;

import dev.weft.finding.Finding;
import dev.weft.value.FocalPoint;
import dev.weft.value.Image;
import dev.weft.wechat.lines.LineBreaker;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Lays one poster out and draws it: the text is set first, and the cover gets the room it leaves. */
final class PosterPainter {
    private static final Color INK = new Color(0x1f2328);
    private static final Color SOFT = new Color(0x57606a);
    private static final Color FAINT = new Color(0x7d8590);
    private static final Color FOOT = new Color(0xf6f5f2);
    private static final Color EDGE = new Color(0xe3e0d8);
    private static final Color PALE = new Color(0xfffaf0);
    private static final Color THREAD = new Color(255, 255, 255, 24);
    private static final double TITLE_LEADING = 1.36;
    private static final double LEAD_LEADING = 1.7;
    private static final double SMALL_LEADING = 1.5;

    private final PosterContent content;
    private final Plan plan;
    private final Typesetter typesetter;
    private final CoverReader covers;
    private final Consumer<Finding> findings;
    private final Canvas canvas;

    PosterPainter(
            PosterContent content,
            PosterLayout layout,
            PosterFonts fonts,
            ImageFetcher images,
            Consumer<Finding> findings) {
        this.content = content;
        this.plan = Plan.of(layout);
        this.typesetter = new Typesetter(fonts);
        this.covers = new CoverReader(images, findings);
        this.findings = findings;
        this.canvas = new Canvas(layout.width(), layout.height(), typesetter);
    }

    BufferedImage paint() {
        try (canvas) {
            TextColumn column = column();
            Box text = plan.text();
            Box cover = plan.cover();
            if (plan.isUpright()) {
                int height = Math.max(plan.leastCover(), plan.foot().y() - column.height() - 2 * text.x() * 3 / 4);
                cover = new Box(cover.x(), cover.y(), cover.width(), Math.min(height, cover.height()));
                int room = plan.foot().y() - cover.bottom() - column.height();
                text = new Box(text.x(), cover.bottom() + room / 2, text.width(), column.height());
            } else {
                int room = plan.foot().y() - text.y() - column.height();
                text = new Box(text.x(), text.y() + Math.max(0, room / 2), text.width(), column.height());
            }
            canvas.fill(new Box(0, 0, canvas.image().getWidth(), canvas.image().getHeight()), Color.WHITE);
            cover(cover);
            column.draw(canvas, text);
            foot();
            reportMissing();
            return canvas.image();
        }
    }

    private TextColumn column() {
        int width = plan.text().width();
        String title = typesetter.showable(content.title(), true);
        int size = plan.titleSizes().get(plan.titleSizes().size() - 1);
        for (int candidate : plan.titleSizes()) {
            if (breaker(true, candidate, width).lines(title, 99).size() <= plan.titleLines()) {
                size = candidate;
                break;
            }
        }
        TextColumn column = new TextColumn();
        if (!content.section().isEmpty()) {
            column.add(
                    one(content.section(), true, plan.smallSize(), width),
                    true,
                    plan.smallSize(),
                    1.9,
                    content.colour());
        }
        List<String> titleLines = breaker(true, size, width).balanced(title, plan.titleLines());
        reportCut("/title", title, titleLines);
        column.add(titleLines, true, size, TITLE_LEADING, INK);
        if (!content.dateline().isEmpty()) {
            column.gap(plan.smallSize() * 0.5);
            column.add(
                    one(content.dateline(), false, plan.smallSize(), width),
                    false,
                    plan.smallSize(),
                    SMALL_LEADING,
                    FAINT);
        }
        lead(column, width);
        return column;
    }

    private void lead(TextColumn column, int width) {
        String lead = typesetter.showable(content.lead(), false);
        double gap = plan.leadSize() * 0.7;
        int room = plan.text().height() - column.height() - (int) gap;
        int most = Math.min(plan.leadLines(), (int) (room / (plan.leadSize() * LEAD_LEADING)));
        if (lead.isEmpty()) {
            return;
        }
        List<String> lines = most > 0 ? breaker(false, plan.leadSize(), width).lines(lead, most) : List.of();
        reportCut("/lead", lead, lines);
        if (!lines.isEmpty()) {
            column.gap(gap);
            column.add(lines, false, plan.leadSize(), LEAD_LEADING, SOFT);
        }
    }

    private LineBreaker breaker(boolean bold, float size, int width) {
        return new LineBreaker(text -> typesetter.width(text, bold, size), width);
    }

    private List<String> one(String text, boolean bold, float size, int width) {
        return breaker(bold, size, width).lines(typesetter.showable(text, bold), 1);
    }

    private void reportCut(String path, String text, List<String> lines) {
        String last = lines.isEmpty() ? "…" : lines.get(lines.size() - 1);
        if (last.endsWith("…") && !text.endsWith(last.substring(Math.max(0, last.length() - 2)))) {
            findings.accept(PosterCodes.TEXT_CUT.at(path));
        }
    }

    private void cover(Box box) {
        Optional<Image> image = content.cover();
        Optional<BufferedImage> picture = image.flatMap(i -> covers.read(i, box.width(), box.height()));
        if (picture.isPresent()) {
            FocalPoint focus = image.map(Image::focus).orElse(FocalPoint.CENTRE);
            canvas.cover(picture.get(), focus, box);
        } else {
            nameInsteadOfCover(box);
        }
        canvas.fill(
                plan.isUpright()
                        ? new Box(box.x(), box.bottom(), box.width(), 8)
                        : new Box(box.right(), box.y(), 8, box.height()),
                content.colour());
    }

    private void nameInsteadOfCover(Box box) {
        canvas.fill(box, content.colour());
        canvas.clip(box);
        canvas.weave(box, THREAD);
        canvas.unclip();
        int width = box.width() - 2 * plan.smallSize();
        int size = plan.titleSizes().get(1);
        TextColumn column = new TextColumn();
        column.add(one(content.publication(), true, size, width), true, size, TITLE_LEADING, PALE);
        if (!content.tagline().isEmpty()) {
            column.gap(plan.smallSize() * 0.4);
            List<String> tagline = one(content.tagline(), false, plan.smallSize(), width);
            column.add(tagline, false, plan.smallSize(), SMALL_LEADING, PALE);
        }
        int top = box.y() + (box.height() - column.height()) / 2;
        column.drawCentred(canvas, new Box(box.x(), top, box.width(), column.height()), typesetter);
    }

    private void foot() {
        Box foot = plan.foot();
        canvas.fill(foot, FOOT);
        canvas.fill(new Box(foot.x(), foot.y(), foot.width(), 2), EDGE);
        int margin = (foot.height() - plan.qr()) / 2;
        int right = plan.text().x() + plan.text().width();
        Box room = new Box(right - plan.qr(), foot.y() + margin, plan.qr(), plan.qr());
        Box qr = canvas.qr(QrCode.of(content.address()), room);
        int width = qr.x() - plan.text().x() - plan.smallSize();
        int small = plan.smallSize();
        TextColumn column = new TextColumn();
        int big = small * 4 / 3;
        column.add(one(content.publication(), true, big, width), true, big, 1.4, INK);
        if (!content.organisation().isEmpty()) {
            int size = small * 9 / 10;
            column.add(one(content.organisation(), false, size, width), false, size, SMALL_LEADING, SOFT);
        }
        column.gap(small * 0.4);
        int size = small * 9 / 10;
        column.add(one(content.hint(), false, size, width), false, size, SMALL_LEADING, content.colour());
        int top = foot.y() + (foot.height() - column.height()) / 2;
        column.draw(canvas, new Box(plan.text().x(), top, width, column.height()));
    }

    private void reportMissing() {
        Set<Integer> missing = typesetter.missing();
        if (!missing.isEmpty()) {
            StringBuilder shown = new StringBuilder();
            missing.stream()
                    .limit(20)
                    .forEach(c -> shown.append(shown.isEmpty() ? "" : " ")
                            .append("U+")
                            .append(Integer.toHexString(c).toUpperCase(Locale.ROOT)));
            findings.accept(PosterCodes.GLYPH_MISSING.at(
                    "",
                    "字体缺 " + missing.size() + " 个字符，已略去：" + shown,
                    "the font lacks " + missing.size() + " characters, which are left out: " + shown));
        }
    }
}
