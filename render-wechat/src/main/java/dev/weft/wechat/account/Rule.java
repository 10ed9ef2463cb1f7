package dev.weft.wechat.account;

/** What a theme gives a style to. */
public enum Rule {
    /** A paragraph. */
    TEXT,
    /** The subtitle. */
    SUBTITLE,
    /** The lead. */
    LEAD,
    /** The label before the lead; written where the theme has a mark for it. */
    LEAD_LABEL,
    /** A heading of level 2. */
    HEADING_2,
    /** What stands before the text of a heading of level 2; written where the theme has a mark for it. */
    HEADING_MARK,
    /** The text of a heading of level 2, within it; an element of its own where the theme has a style for it. */
    HEADING_TEXT,
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
    /** What stands above a quotation; written where the theme has a mark for it. */
    QUOTATION_MARK,
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
    /** What stands before the caption of a picture; written where the theme has a mark for it. */
    CAPTION_MARK,
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
    /** A divider made of characters, in place of a line; written where the theme has a mark for it. */
    DIVIDER_MARK,
    /** The box of an aside. */
    ASIDE,
    /** The box of the lines before the text: source, authors, date; an element where the theme has a style for it. */
    BYLINE,
    /** A line of that box; by default as {@link #META}. */
    BYLINE_ITEM,
    /** The lines of source, date and editors. */
    META,
    /** What stands below the text to say that it ends; written where the theme has a mark for it. */
    END_MARK,
    /** The box that asks readers to follow the account, where an editor puts its card; only where the theme styles it. */
    FOLLOW,
    /** The publication's name in that box. */
    FOLLOW_NAME,
    /** The request in that box. */
    FOLLOW_TEXT,
    /** The heading of the notes and of the attachments. */
    NOTES_HEADING,
    /** A note. */
    NOTE
}
