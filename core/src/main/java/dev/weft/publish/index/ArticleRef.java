package dev.weft.publish.index;

/**
 * An article of an {@link ArticleIndex}.
 *
 * @param number counts the articles from 0 as they came
 */
public record ArticleRef(int number) {}
