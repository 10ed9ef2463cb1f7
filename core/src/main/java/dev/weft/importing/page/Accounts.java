package dev.weft.importing.page;

import dev.weft.importing.document.Page;
import dev.weft.importing.evidence.Dates;
import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Found;
import dev.weft.importing.evidence.Ground;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What articles of WeChat official accounts, and other pages that are made by scripts, say of themselves. */
final class Accounts {
    private static final Pattern SECONDS =
            Pattern.compile("\\b(?:ct|oriCreateTime|create_?time|publish_?time)\\s*[=:]\\s*[\"'](\\d{10})[\"']");
    private static final Pattern NICKNAME =
            Pattern.compile("\\bvar nickname\\s*=\\s*(?:htmlDecode\\()?[\"']([^\"'\\\\]{1,60})[\"']");
    private static final int SECONDS_DIGITS = 10;
    private static final int LONGEST_SCRIPT = 2_000_000;

    private Accounts() {}

    /** Reads the elements in which an account and its author are named. */
    static void elements(Page page, Facts facts) {
        Element account = page.id("js_name");
        if (account != null) {
            facts.offer(Fact.SOURCE, account.text(), account, Ground.ACCOUNT_NAME);
        }
        Element profile = page.id("profileBt");
        if (profile != null) {
            profile.getElementsByTag("a")
                    .forEach(link -> facts.offer(Fact.SOURCE, link.text(), link, Ground.ACCOUNT_NAME));
        }
        Element author = page.id("js_author_name");
        if (author != null) {
            facts.offer(Fact.AUTHOR, author.text(), author, Ground.ACCOUNT_AUTHOR);
        }
        Element meta = page.id("meta_content");
        if (meta != null) {
            for (Element child : meta.children()) {
                if (child.hasClass("rich_media_meta_text") && !child.id().equals("publish_time")) {
                    facts.offer(Fact.AUTHOR, child.text(), child, Ground.ACCOUNT_AUTHOR);
                }
            }
        }
    }

    /** Reads what a picture message has beside its text: its cover; its description is the text, and no lead. */
    static void pictures(Page page, Facts facts) {
        if (page.id("js_image_content") == null && !page.isPicturePost()) {
            return;
        }
        facts.forget(Fact.LEAD);
        for (Found image : facts.all(Fact.IMAGE)) {
            facts.offer(Fact.IMAGE, image.value(), image.place(), Ground.ACCOUNT_COVER);
        }
    }

    /** Reads what some systems write into scripts alone: the moment of publication and the name of the account. */
    static void scripts(Page page, Facts facts) {
        for (Element script : page.tags("script")) {
            String code = Page.code(script);
            if (code.length() > LONGEST_SCRIPT
                    || script.hasAttr("src")
                    || script.attr("type").contains("json")) {
                continue;
            }
            Matcher m = SECONDS.matcher(holdsSeconds(code) ? code : "");
            if (m.find()) {
                boolean account = page.id("js_content") != null || page.id("js_article") != null;
                String zone = account ? "+08:00" : "Z";
                facts.offer(
                        Fact.PUBLISHED, Dates.moment(Long.parseLong(m.group(1)), zone), "script", Ground.SCRIPT_DATE);
            }
            m = NICKNAME.matcher(code.contains("nickname") ? code : "");
            if (m.find()) {
                facts.offer(Fact.SOURCE, m.group(1), "script", Ground.SCRIPT_SOURCE);
            }
        }
    }

    /** Returns whether ten digits stand in quotation marks: few scripts are worth a look by a pattern at every character. */
    private static boolean holdsSeconds(String code) {
        int digits = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else {
                if (digits == SECONDS_DIGITS && isQuote(c) && i > digits && isQuote(code.charAt(i - digits - 1))) {
                    return true;
                }
                digits = 0;
            }
        }
        return false;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
