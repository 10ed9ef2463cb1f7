package dev.weft.body;

/** A part of a body that stands on lines of its own. */
public sealed interface Block extends Node
        permits Paragraph,
                Heading,
                ListBlock,
                DefinitionList,
                Quotation,
                Figure,
                Gallery,
                Table,
                CodeBlock,
                Embed,
                Divider,
                Aside {}
