package dev.weft.wechat.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.wechat.limit.LimitProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountHtmlCheckerTest {
    private static List<String> codes(String html) {
        List<Finding> findings = new ArrayList<>();
        AccountHtmlChecker.of(LimitProfile.OFFICIAL).check(html, findings::add);
        return findings.stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script>x</script>                                      | wechat.html-element
            <style>p{}</style>                                      | wechat.html-element
            <iframe src="https://v.qq.com/x"></iframe>              | wechat.html-element
            <form></form>                                           | wechat.html-element
            <input>                                                 | wechat.html-element
            <video src="https://a.example/x.mp4"></video>           | wechat.html-element
            <div>x</div>                                            | wechat.html-div
            <p id="a">x</p>                                         | wechat.html-attribute
            <p class="a">x</p>                                      | wechat.html-attribute
            <p onclick="x()">x</p>                                  | wechat.html-attribute
            <p style="position:absolute">x</p>                      | wechat.html-style
            <p style="display:grid">x</p>                           | wechat.html-style
            <p style="color:red !important">x</p>                   | wechat.html-style
            <p style="color:var(--x)">x</p>                         | wechat.html-style
            <p style="background:linear-gradient(red,blue)">x</p>   | wechat.html-style
            <p style="background:url(https://a.example/)">x</p>     | wechat.html-style
            <a href="https://a.example/">x</a>                      | wechat.html-link
            <a href="#top">x</a>                                    | wechat.html-link
            <ul><li>a<ul><li>b</li></ul></li></ul>                  | wechat.html-list
            <ol><li><p>a</p></li></ol>                              | wechat.html-list
            <table><tr><td>x</td></tr></table>                      | wechat.html-table
            <img src="data:image/png;base64,xx">                    | wechat.html-picture
            <img alt="x">                                           | wechat.html-picture
            <img src="https://a.example/x.png" width="3">           | wechat.html-picture
            <svg id="a"></svg>                                      | wechat.html-svg
            <svg width="700"></svg>                                 | wechat.html-svg
            <svg><defs></defs></svg>                                | wechat.html-svg
            <svg><path filter="x"/></svg>                           | wechat.html-svg
            """)
    void whatWechatDropsIsReported(String html, String code) {
        assertThat(codes(html)).as(html).containsExactly(code);
    }

    @Test
    void lineBreaksBetweenTagsAndInCodeAreReported() {
        assertThat(codes("<p>a</p>\n<p>b</p>")).containsExactly("wechat.html-line-break");
        assertThat(codes("<pre><code>a\nb</code></pre>")).containsExactly("wechat.html-line-break");
        assertThat(codes("<p>a\nb</p>")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p style="background-position:center">x</p>
            <a href="https://mp.weixin.qq.com/s/x">x</a>
            <section style="overflow-x: auto"><table><tbody><tr><td colspan="2">x</td></tr></tbody></table></section>
            <img src="https://mmbiz.qpic.cn/x/0" style="width:100%">
            <svg width="600"><path d="M0 0"/></svg>
            """)
    void whatWechatKeepsIsNot(String html) {
        assertThat(codes(html)).as(html).isEmpty();
    }

    @Test
    void tooLongIsReportedInCharactersAndBytes() {
        assertThat(codes("<p>" + "a".repeat(20_000) + "</p>")).containsExactly("wechat.html-too-long");
        assertThat(codes("<p>" + "织".repeat(400_000) + "</p>"))
                .containsExactly("wechat.html-too-long", "wechat.html-too-long");
    }
}
