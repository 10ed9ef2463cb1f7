package dev.weft.importing.page;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.weft.finding.InvalidValueException;
import dev.weft.importing.document.Line;
import dev.weft.importing.document.Page;
import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Ground;
import dev.weft.importing.evidence.Labels;
import dev.weft.importing.evidence.Phrase;
import dev.weft.model.Organisation;
import dev.weft.value.EmailAddress;
import dev.weft.value.IcpFiling;
import dev.weft.value.PathSegment;
import dev.weft.value.PoliceFiling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of its site: its filings, and its organisations with contact data. */
final class SiteFacts {
    private static final Pattern ICP =
            Pattern.compile("[\\u4E00-\\u9FFF]ICP ?[备证] ?\\d{6,10} ?号(?:-\\d{1,4})?", Pattern.CASE_INSENSITIVE);
    /** A filing's kind: 备 or 证 before its number, 备 in 公网安备. */
    private static final CharMatcher FILED = CharMatcher.anyOf("备证");

    private static final Pattern POLICE = Pattern.compile("[\\u4E00-\\u9FFF]公网安备 ?\\d{14} ?号");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,100}\\.[A-Za-z]{2,10}");

    /** Between names of organisations; in other languages than Chinese they hold commas and spaces themselves. */
    private static final Splitter NAMES = Splitter.on(CharMatcher.anyOf("、，;；&").precomputed());

    private static final Splitter CHINESE_NAMES =
            Splitter.on(CharMatcher.anyOf("、，,;；& ").precomputed());

    private static final CharMatcher CHINESE = CharMatcher.inRange('\u4E00', '\u9FFF');

    private static final int SHORTEST_NAME = 4;

    private final Facts facts;
    private final Map<String, Organisation.Builder> organisations = new LinkedHashMap<>();
    private @Nullable IcpFiling icp;
    private @Nullable PoliceFiling police;
    private @Nullable String current;

    private SiteFacts(Facts facts) {
        this.facts = facts;
    }

    static SiteFacts of(Page page, Facts facts) {
        SiteFacts site = new SiteFacts(facts);
        site.read(page.lines());
        return site;
    }

    private void read(List<Line> lines) {
        for (Line line : lines) {
            filings(line);
            if (!line.inContent()) {
                contact(line);
            }
        }
    }

    @Nullable
    IcpFiling icp() {
        return icp;
    }

    @Nullable
    PoliceFiling police() {
        return police;
    }

    List<Organisation> organisations() {
        List<Organisation> built = new ArrayList<>();
        for (Organisation.Builder builder : organisations.values()) {
            Organisation organisation = builder.build();
            boolean isSite = organisation.name().equals(facts.get(Fact.SITE))
                    && organisation.address().isEmpty()
                    && organisation.telephone().isEmpty()
                    && organisation.email().isEmpty();
            if (!isSite) {
                built.add(organisation);
            }
        }
        return built;
    }

    private void filings(Line line) {
        if (line.text().length() > 1000 || line.text().indexOf('号') < 0 || !FILED.matchesAnyOf(line.text())) {
            return;
        }
        Matcher m = ICP.matcher(line.text());
        if (icp == null && m.find()) {
            try {
                icp = IcpFiling.of(m.group().replace("icp", "ICP"));
                facts.offer(Fact.ICP, icp.number(), line.owner(), Ground.FILING);
            } catch (InvalidValueException e) {
                // Looks like a filing, but its province or digits are wrong.
            }
        }
        m = POLICE.matcher(line.text());
        if (police == null && m.find()) {
            try {
                police = PoliceFiling.of(m.group());
                facts.offer(Fact.POLICE, police.number(), line.owner(), Ground.FILING);
            } catch (InvalidValueException e) {
                // As above.
            }
        }
    }

    /** Lines name an organisation and then its address, telephone and mail, or all of them in one line. */
    private void contact(Line line) {
        String text = line.text();
        if (text.length() > 400 || text.length() < 4) {
            return;
        }
        Element place = line.owner();
        for (Labels.Labelled part : line.labelled()) {
            switch (part.label()) {
                case NONE -> named(part.value(), place, Organisation.Role.PUBLISHER, false);
                case PUBLISHER -> named(part.value(), place, Organisation.Role.PUBLISHER, true);
                case HOST -> named(part.value(), place, Organisation.Role.HOST, true);
                case PARTNER -> named(part.value(), place, Organisation.Role.PARTNER, true);
                case ADDRESS, TELEPHONE, EMAIL -> data(part, place);
                default -> {
                    // No part of contact data that the model has.
                }
            }
        }
        if (text.indexOf("版权所有") > 2) {
            named(text.substring(0, text.indexOf("版权所有")), place, Organisation.Role.PUBLISHER, true);
        }
    }

    private void named(String value, Element place, Organisation.Role role, boolean labelled) {
        if (!labelled && !mayHoldOrganisation(value)) {
            return;
        }
        for (String one : (isChinese(value) ? CHINESE_NAMES : NAMES).split(value)) {
            if (one.length() < SHORTEST_NAME || !labelled && !mayEndAsOrganisation(one)) {
                continue;
            }
            String name = trimmed(one);
            boolean impossible = name.length() < SHORTEST_NAME
                    || name.length() > 60
                    || name.contains("备")
                    || name.contains("版权")
                    || Phrase.NO_OWNER.isIn(name)
                    || name.indexOf("：") >= 0;
            if (impossible || (!labelled || name.length() > 20) && !endsAsOrganisation(name)) {
                continue;
            }
            if (labelled || name.indexOf('。') < 0 && name.indexOf('：') < 0) {
                pending(name, place, role, labelled);
            }
        }
    }

    private static boolean isChinese(String text) {
        return CHINESE.matchesAnyOf(text);
    }

    /** A name that no label announces counts only once contact data follows it. */
    private void pending(String name, Element place, Organisation.Role role, boolean labelled) {
        current = name;
        if (labelled) {
            builder(name, role);
            facts.offer(Fact.ORGANISATION, name, name, place, Ground.ORGANISATION_NAMED);
        }
    }

    private Organisation.Builder builder(String name, Organisation.Role role) {
        return organisations.computeIfAbsent(
                name, n -> Organisation.builder(PathSegment.from(n), n).role(role));
    }

    private void data(Labels.Labelled part, Element place) {
        String name = current;
        if (name == null) {
            return;
        }
        Organisation.Builder builder = builder(name, Organisation.Role.PUBLISHER);
        facts.offer(Fact.ORGANISATION, name, name, place, Ground.ORGANISATION_FOLLOWED);
        switch (part.label()) {
            case ADDRESS -> {
                if (part.value().length() > 3) {
                    builder.address(part.value());
                    facts.offer(Fact.ADDRESS, name, part.value(), place, Ground.CONTACT);
                }
            }
            case TELEPHONE -> {
                String number = number(part.value());
                if (number.length() >= 5 && number.length() <= 60) {
                    builder.telephone(number);
                    facts.offer(Fact.TELEPHONE, name, number, place, Ground.CONTACT);
                }
            }
            default -> {
                Matcher m = EMAIL.matcher(part.value().replace("(at)", "@").replace("#", "@"));
                if (m.find()) {
                    builder.email(EmailAddress.of(m.group()));
                    facts.offer(Fact.EMAIL, name, m.group(), place, Ground.CONTACT_EMAIL);
                }
            }
        }
    }

    private static String number(String value) {
        int end = 0;
        while (end < value.length()
                && (value.charAt(end) < 0x80 && !Character.isLetter(value.charAt(end))
                        || "、，；（）－—转".indexOf(value.charAt(end)) >= 0)) {
            end++;
        }
        return value.substring(0, end).strip();
    }

    private static String trimmed(String name) {
        String text = name.replace("Copyright", "")
                .replace("©", "")
                .replace("(C)", "")
                .replace("All Rights Reserved", "")
                .strip();
        int start = 0;
        while (start < text.length()
                && (text.charAt(start) < '0' || "0123456789-– 年".indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        return text.substring(start).strip();
    }

    private static boolean mayHoldOrganisation(String names) {
        for (int i = SHORTEST_NAME - 1; i < names.length(); i++) {
            if (mayEndOrganisation(names.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Looks at the last character alone. */
    private static boolean mayEndAsOrganisation(String name) {
        return mayEndOrganisation(name.charAt(name.length() - 1));
    }

    /** What {@link #trimmed} takes away ends with one of four. */
    private static boolean mayEndOrganisation(char last) {
        return Phrase.ORGANISATION_END.mayEnd(last) || last <= ' ' || "©)td".indexOf(last) >= 0;
    }

    private static boolean endsAsOrganisation(String name) {
        int ending = Phrase.ORGANISATION_END.end(name);
        return ending > 0 && name.length() > ending + 1;
    }
}
