package dev.weft.wechat.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weft.finding.Finding;
import dev.weft.wechat.limit.LimitProfile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class AccountHtmlCheckerFuzzTest {
    @FuzzTest
    void whateverHtmlIsCheckedAlikeEachTime(byte[] utf8) {
        String html = new String(utf8, StandardCharsets.UTF_8);
        assertThat(check(html)).isEqualTo(check(html)).allSatisfy(finding -> {
            assertThat(finding.message().zh()).isNotEmpty();
            assertThat(finding.message().en()).isNotEmpty();
        });
    }

    private static List<Finding> check(String html) {
        List<Finding> findings = new ArrayList<>();
        AccountHtmlChecker.of(LimitProfile.OFFICIAL).check(html, findings::add);
        return findings;
    }
}
