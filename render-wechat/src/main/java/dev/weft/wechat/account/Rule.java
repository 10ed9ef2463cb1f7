package dev.weft.wechat.account;

/** What a theme gives a style to. */
public enum Rule {
    /** A paragraph. */
    TEXT,
    /** The subtitle. */
    SUBTITLE,
    /** The lead. */
    LEAD,
    /** A heading of level 2. */
    HEADING_2,
    /** A heading of level 3. */
    HEADING_3,
    /** A heading of level 4 to 6. */
    HEADING_4,
    /** A paragraph of a list's item; how far it is indented is added. */
    ITEM,
    /** The mark or number before an item. */
    MARKER,
    /** The box of a quotation. */
    QUOTATION,
    /** A paragraph of a quotation. */
    QUOTED,
    /** Whom a quotation is from. */
    ATTRIBUTION,
    /** The box of a picture and its caption, or of a gallery. */
    FIGURE,
    /** A picture. */
    PICTURE,
    /** A picture in a line. */
    INLINE_PICTURE,
    /** The caption below a picture or a recording. */
    CAPTION,
    /** The caption above a table. */
    TABLE_CAPTION,
    /** The box a table scrolls in. */
    TABLE_BOX,
    /** A table. */
    TABLE,
    /** A cell that names a row or a column. */
    HEADER_CELL,
    /** A cell. */
    CELL,
    /** A block of code. */
    CODE_BLOCK,
    /** Code in a line. */
    CODE,
    /** Important text. */
    STRONG,
    /** The text of a link that leads out of WeChat, or stays live. */
    LINK,
    /** The number that refers to a note. */
    NOTE_MARK,
    /** A divider. */
    DIVIDER,
    /** The box of an aside. */
    ASIDE,
    /** The lines of source, date and editors. */
    META,
    /** The heading of the notes and of the attachments. */
    NOTES_HEADING,
    /** A note. */
    NOTE
}
