package dev.weft.json;

import static dev.weft.json.Cursor.value;

import dev.weft.internal.Folding;
import dev.weft.model.Organisation;
import dev.weft.value.Characters;
import dev.weft.value.EmailAddress;
import dev.weft.value.PathSegment;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the organisations of a publication. */
final class OrganisationReader {
    private static final Keys ORGANISATION = Keys.of(
            "id",
            "name",
            "shortName",
            "englishName",
            "role",
            "description",
            "logo",
            "address",
            "telephone",
            "email",
            "url",
            "wechat",
            "wechatQr",
            "parent");
    static final Words<Organisation.Role> ROLES = Words.of(Organisation.Role.class);

    private final Cursor in;
    private final MediaReader media;
    private final Map<String, String> ids = new HashMap<>();

    OrganisationReader(Cursor in, MediaReader media) {
        this.in = in;
        this.media = media;
    }

    /** Reads an organisation; null if it has no id or name, or the id of one before. */
    @Nullable
    Organisation next() {
        if (!in.object()) {
            return null;
        }
        String id = null;
        String orgName = "";
        // The id and the name may come last; what they begin is made of a stand-in until then.
        Organisation.Builder draft = Organisation.builder("id", "name");
        for (String key = in.next(ORGANISATION); key != null; key = in.next(ORGANISATION)) {
            switch (key) {
                case "id" -> id = in.value(PathSegment::check);
                case "name" -> orgName = Characters.line(in.line());
                default -> read(draft, key);
            }
        }
        if (id == null || orgName.isEmpty()) {
            in.missing(id == null ? "id" : "name");
            return null;
        }
        String first = ids.putIfAbsent(Folding.file(id), id);
        if (first != null) {
            in.report(
                    JsonCodes.INVALID_VALUE,
                    "机构标识「" + id + "」与「" + first + "」相同或只差大小写，只取前一个",
                    "the ids \"" + first + "\" and \"" + id
                            + "\" of two organisations are equal, or differ by case only;" + " the first was taken");
            return null;
        }
        return draft.id(id).name(orgName).build();
    }

    private void read(Organisation.Builder o, String key) {
        switch (key) {
            case "shortName" -> o.shortName(in.line());
            case "englishName" -> o.englishName(in.line());
            case "role" -> value(in.word(ROLES), o::role);
            case "description" -> o.description(in.line());
            case "logo" -> value(media.image(), o::logo);
            case "address" -> o.address(in.line());
            case "telephone" -> o.telephone(in.line());
            case "email" -> value(in.value(EmailAddress::of), o::email);
            case "url" -> value(in.address(), o::web);
            case "wechat" -> o.wechat(in.line());
            case "wechatQr" -> value(media.image(), o::wechatQr);
            case "parent" -> o.parent(in.line());
            default -> throw new AssertionError(key);
        }
    }
}
