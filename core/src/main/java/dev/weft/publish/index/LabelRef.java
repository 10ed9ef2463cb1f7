package dev.weft.publish.index;

/**
 * One of the different labels of a {@link LabelColumn}: a tag, or an author.
 *
 * @param number counts them from 0
 */
public record LabelRef(int number) {}
