package dev.weft.body;

/** A part of a line. */
public sealed interface Inline extends Node permits Text, Span, Link, Code, LineBreak, Ruby, InlineImage, Footnote {}
