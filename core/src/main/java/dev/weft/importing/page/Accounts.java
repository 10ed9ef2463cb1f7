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
    /** So far before its digits the name of a moment begins. */
    private static final int LONGEST_NAME = 64;

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
            String seconds = seconds(code);
            if (!seconds.isEmpty()) {
                boolean account = page.id("js_content") != null || page.id("js_article") != null;
                String zone = account ? "+08:00" : "Z";
                facts.offer(Fact.PUBLISHED, Dates.moment(Long.parseLong(seconds), zone), "script", Ground.SCRIPT_DATE);
            }
            Matcher m = NICKNAME.matcher(code.contains("nickname") ? code : "");
            if (m.find()) {
                facts.offer(Fact.SOURCE, m.group(1), "script", Ground.SCRIPT_SOURCE);
            }
        }
    }

    /** Returns the ten digits that stand as a moment in a script, or empty. */
    private static String seconds(String code) {
        // Of ten digits in a row one stands at one of these places: the pattern is not tried at every character of a
        // script.
        for (int i = SECONDS_DIGITS - 1; i < code.length(); i += SECONDS_DIGITS) {
            int start = i;
            int end = i;
            while (start > 0 && isDigit(code.charAt(start - 1)) && end - start <= SECONDS_DIGITS) {
                start--;
            }
            while (end < code.length() && isDigit(code.charAt(end))) {
                end++;
            }
            boolean quoted = end - start == SECONDS_DIGITS
                    && end < code.length()
                    && isQuote(code.charAt(end))
                    && start > 0
                    && isQuote(code.charAt(start - 1));
            if (quoted) {
                Matcher m = SECONDS.matcher(code).useTransparentBounds(true);
                if (m.region(Math.max(0, start - LONGEST_NAME), end + 1).find()) {
                    return m.group(1);
                }
            }
            i = Math.max(i, end);
        }
        return "";
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
