package dev.weft.wechat.poster;

import java.awt.Font;

/** A part of a line in one font. */
record TextRun(Font font, String text) {}
