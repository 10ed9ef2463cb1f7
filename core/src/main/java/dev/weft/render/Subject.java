package dev.weft.render;

/** What a document is about. */
public sealed interface Subject permits ArticlePage, Listing, OrganisationPage, Redirect, WholeSite {}
