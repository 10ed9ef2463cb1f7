/** What a person should know: findings, their codes, and reports of many of them. */
@NullMarked
package dev.weft.finding;

import org.jspecify.annotations.NullMarked;
