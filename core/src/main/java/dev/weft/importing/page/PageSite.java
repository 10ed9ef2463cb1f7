package dev.weft.importing.page;

import dev.weft.finding.InvalidValueException;
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
import org.jspecify.annotations.Nullable;

/** What a page says of its site: its filings, and its organisations with contact data. */
final class PageSite {
    private static final Pattern ICP =
            Pattern.compile("[\\u4E00-\\u9FFF]ICP ?[备证] ?\\d{6,10} ?号(?:-\\d{1,4})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern POLICE = Pattern.compile("[\\u4E00-\\u9FFF]公网安备 ?\\d{14} ?号");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,100}\\.[A-Za-z]{2,10}");
    private static final String[] ORGANISATION_ENDINGS = {
        "协会",
        "学会",
        "商会",
        "联合会",
        "公司",
        "大学",
        "学院",
        "委员会",
        "人民政府",
        "政府",
        "办公室",
        "管理局",
        "集团",
        "报社",
        "杂志社",
        "出版社",
        "通讯社",
        "研究院",
        "研究所",
        "中心",
        "医院",
        "基金会",
        "电视台",
        "总站",
        "厅",
        "局",
        "日报社",
        "传媒",
        "Association",
        "Inc.",
        "Ltd",
        "Limited",
        "University",
        "Foundation",
        "Council",
        "Corporation",
        "GmbH",
        "LLC",
        "Company",
        "Society",
        "Institute"
    };

    private final Facts facts;
    private final Map<String, Organisation.Builder> organisations = new LinkedHashMap<>();
    private @Nullable IcpFiling icp;
    private @Nullable PoliceFiling police;
    private @Nullable String current;

    PageSite(Facts facts) {
        this.facts = facts;
    }

    void read(List<PageLines.Line> lines) {
        for (PageLines.Line line : lines) {
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
            boolean isSite = organisation.name().equals(facts.get("site"))
                    && organisation.address().isEmpty()
                    && organisation.telephone().isEmpty()
                    && organisation.email().isEmpty();
            if (!isSite) {
                built.add(organisation);
            }
        }
        return built;
    }

    private void filings(PageLines.Line line) {
        if (line.text().length() > 1000 || line.text().indexOf('号') < 0) {
            return;
        }
        Matcher m = ICP.matcher(line.text());
        if (icp == null && m.find()) {
            try {
                icp = IcpFiling.of(m.group().replace("icp", "ICP"));
                facts.offer("icp", icp.number(), Facts.place(line.owner()), 0.95);
            } catch (InvalidValueException e) {
                // Looks like a filing, but its province or digits are wrong.
            }
        }
        m = POLICE.matcher(line.text());
        if (police == null && m.find()) {
            try {
                police = PoliceFiling.of(m.group());
                facts.offer("police", police.number(), Facts.place(line.owner()), 0.95);
            } catch (InvalidValueException e) {
                // As above.
            }
        }
    }

    /** Lines name an organisation and then its address, telephone and mail, or all of them in one line. */
    private void contact(PageLines.Line line) {
        String text = line.text();
        if (text.length() > 400 || text.length() < 4) {
            return;
        }
        String place = Facts.place(line.owner());
        for (Labels.Labelled part : Labels.of(text)) {
            switch (part.field()) {
                case "" -> named(part.value(), place, Organisation.Role.PUBLISHER, false);
                case "publisher" -> named(part.value(), place, Organisation.Role.PUBLISHER, true);
                case "host" -> named(part.value(), place, Organisation.Role.HOST, true);
                case "partner" -> named(part.value(), place, Organisation.Role.PARTNER, true);
                case "address", "telephone", "email" -> data(part, place);
                default -> {
                    // No part of contact data that the model has.
                }
            }
        }
        if (text.indexOf("版权所有") > 2) {
            named(text.substring(0, text.indexOf("版权所有")), place, Organisation.Role.PUBLISHER, true);
        }
    }

    private void named(String value, String place, Organisation.Role role, boolean labelled) {
        for (String one : value.split(isChinese(value) ? "[、，,;；&\\s]" : "[、，;；&]|  ", -1)) {
            String name = trimmed(one);
            boolean ends = endsAsOrganisation(name);
            boolean impossible = name.length() < 4
                    || name.length() > 60
                    || name.contains("备")
                    || name.contains("版权")
                    || name.indexOf("：") >= 0;
            if (impossible || !ends && (!labelled || name.length() > 20)) {
                continue;
            }
            if (labelled || name.indexOf('。') < 0 && name.indexOf('：') < 0) {
                pending(name, place, role, labelled);
            }
        }
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    }

    /** A name that no label announces counts only once contact data follows it. */
    private void pending(String name, String place, Organisation.Role role, boolean labelled) {
        current = name;
        if (labelled) {
            builder(name, role);
            facts.offer("organisation:" + name, name, place, 0.8);
        }
    }

    private Organisation.Builder builder(String name, Organisation.Role role) {
        return organisations.computeIfAbsent(
                name, n -> Organisation.builder(PathSegment.from(n), n).role(role));
    }

    private void data(Labels.Labelled part, String place) {
        String name = current;
        if (name == null) {
            return;
        }
        Organisation.Builder builder = builder(name, Organisation.Role.PUBLISHER);
        facts.offer("organisation:" + name, name, place, 0.7);
        switch (part.field()) {
            case "address" -> {
                if (part.value().length() > 3) {
                    builder.address(part.value());
                    facts.offer("address:" + name, part.value(), place, 0.8);
                }
            }
            case "telephone" -> {
                String number = number(part.value());
                if (number.length() >= 5 && number.length() <= 60) {
                    builder.telephone(number);
                    facts.offer("telephone:" + name, number, place, 0.8);
                }
            }
            default -> {
                Matcher m = EMAIL.matcher(part.value().replace("(at)", "@").replace("#", "@"));
                if (m.find()) {
                    builder.email(EmailAddress.of(m.group()));
                    facts.offer("email:" + name, m.group(), place, 0.85);
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

    private static boolean endsAsOrganisation(String name) {
        for (String ending : ORGANISATION_ENDINGS) {
            if (name.endsWith(ending)) {
                return name.length() > ending.length() + 1;
            }
        }
        return false;
    }
}
