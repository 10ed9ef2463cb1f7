package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Paragraph;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import dev.weft.body.TableRow;
import dev.weft.model.Article;
import dev.weft.testing.Browsers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on paper, read back from the file that the browser prints. */
@Tag("browser")
class PrintTest {
    private static final String BASE = "https://www.lnfz.example/";
    private static final int PARAGRAPHS = 120;
    private static final int COLUMNS = 30;

    @ParameterizedTest
    @ValueSource(strings = {"press", "association"})
    void aLongArticleAndItsWideTableAreWholeOnPaper(String theme) throws IOException {
        Map<String, byte[]> documents =
                SampleSite.documents(SamplePublication.publication(), List.of(article()), Theme.builtIn(theme));
        byte[] pdf;
        try (BrowserContext context = Browsers.shared("pages in a browser: layout, access, print, search")
                .newContext()) {
            new ServedSite(context, BASE, documents);
            Page page = context.newPage();
            page.navigate(BASE + "articles/long.html");
            pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(5, 40);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSuppressDuplicateOverlappingText(true);
            String text = stripper.getText(document).replaceAll("\\s+", "");
            assertThat(text).contains("长文在纸上是完整的");
            for (int i = 0; i < PARAGRAPHS; i++) {
                assertThat(text).contains(sentence(i));
            }
            for (int column = 0; column < COLUMNS; column++) {
                assertThat(text).contains("项" + column, "值" + column);
            }
            assertThat(text).doesNotContain("友情链接", "分享到");
        }
    }

    private static String sentence(int number) {
        return "第" + number + "段的最后一句在这里结束。";
    }

    private static Article article() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < PARAGRAPHS; i++) {
            blocks.add(Paragraph.of("织机的梭子来回穿过经线，布一寸一寸地长出来。".repeat(6) + sentence(i)));
            if (i == PARAGRAPHS / 2) {
                blocks.add(table());
            }
        }
        return Article.builder("long", "长文在纸上是完整的").body(Body.of(blocks)).build();
    }

    private static Table table() {
        List<TableCell> head = new ArrayList<>();
        List<TableCell> row = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            head.add(TableCell.header("项" + column));
            row.add(TableCell.of("值" + column));
        }
        return new Table(List.of(), List.of(new TableRow(head), new TableRow(row)));
    }
}
