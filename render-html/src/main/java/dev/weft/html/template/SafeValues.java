package dev.weft.html.template;

import dev.weft.html.template.Field.Kind;

/** Which kind of value may stand where in a template. */
final class SafeValues {
    private SafeValues() {}

    static void check(Part.Value part, Field field) {
        Position position = part.position();
        Kind kind = field.kind();
        if (kind == Kind.FLAG || field.hasFields()) {
            throw fault(part, "是段，不是值：请写 {{#…}}", "is a section, not a value: write {{#…}}");
        }
        if (kind == Kind.MARKUP && part.escaped()) {
            throw fault(part, "是成品标记，须写成三重花括号", "is finished markup and needs three braces");
        }
        if (kind != Kind.MARKUP && !part.escaped()) {
            throw fault(part, "不是成品标记，不得用三重花括号", "is no finished markup and must not have three braces");
        }
        switch (position.context()) {
            case TEXT -> inText(part, kind);
            case TAG_NAME -> throw fault(part, "不得用作标签名", "may not be the name of a tag");
            case DOUBLE_QUOTED -> inAttribute(part, kind, position);
            case SINGLE_QUOTED ->
                throw fault(part, "位于单引号属性中，请改用双引号", "is in a single-quoted attribute: use double quotes");
            case BEFORE_VALUE, UNQUOTED -> throw fault(part, "位于未加引号的属性中", "is in an unquoted attribute");
            case TAG -> throw fault(part, "位于标签内、属性之外", "is inside a tag, outside of any attribute");
            case COMMENT -> throw fault(part, "位于注释中", "is inside a comment");
            case RAW -> {
                if (kind != Kind.MARKUP) {
                    throw fault(part, "不得写进脚本或样式", "may not be written into a script or a style");
                }
            }
        }
    }

    private static void inText(Part.Value part, Kind kind) {
        if (kind == Kind.STYLE) {
            throw fault(part, "只能放在 style 属性中", "may stand in a style attribute only");
        }
    }

    private static void inAttribute(Part.Value part, Kind kind, Position position) {
        if (kind == Kind.MARKUP) {
            throw fault(part, "是成品标记，不得放在属性中", "is finished markup and may not stand in an attribute");
        }
        if (position.isHandler()) {
            throw fault(part, "不得放在事件属性中", "may not stand in an event handler");
        }
        if (position.isAddress() && kind != Kind.ADDRESS) {
            throw fault(part, "不是网址，不得放在网址属性中", "is no address and may not stand where one is expected");
        }
        if (position.isStyle() != (kind == Kind.STYLE)) {
            throw fault(
                    part,
                    position.isStyle() ? "不得放在 style 属性中" : "只能放在 style 属性中",
                    position.isStyle() ? "may not stand in a style attribute" : "may stand in a style attribute only");
        }
    }

    private static TemplateException fault(Part.Value part, String zh, String en) {
        return part.at().fault("「" + part.name() + "」" + zh, "\"" + part.name() + "\" " + en);
    }
}
