/** Values with a format: addresses, ids, dates with precision, filing numbers, language; images, video, audio, attachments. */
@NullMarked
package dev.weft.value;

import org.jspecify.annotations.NullMarked;
