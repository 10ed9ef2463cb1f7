/** Share posters and QR codes as pictures. */
@NullMarked
package dev.weft.wechat.poster;

import org.jspecify.annotations.NullMarked;
