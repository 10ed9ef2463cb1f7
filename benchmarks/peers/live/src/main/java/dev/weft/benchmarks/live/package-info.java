/** A live site beside Spring MVC with Thymeleaf and with JTE, all from one database, under load. */
@NullMarked
package dev.weft.benchmarks.live;

import org.jspecify.annotations.NullMarked;
