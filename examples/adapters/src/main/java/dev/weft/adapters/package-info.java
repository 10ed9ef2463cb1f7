/** The live site on four servers: the JDK's own, a servlet container, Spring MVC, Spring WebFlux. */
@NullMarked
package dev.weft.adapters;

import org.jspecify.annotations.NullMarked;
