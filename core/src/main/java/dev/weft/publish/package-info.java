/** A whole publication to a target: reads its articles twice, plans, renders, writes, resumes, reports. */
@NullMarked
package dev.weft.publish;

import org.jspecify.annotations.NullMarked;
