/**
 * The publication's own files: what lies in its folder, and what an article says of them.
 *
 * <p>{@link dev.weft.publish.files.SiteFiles} lists the folder: {@code images/a.jpg} goes to {@code images/a.jpg} of the
 * site. When the article {@code a1} shows that picture without saying how large it is,
 * {@link dev.weft.publish.files.LocalFiles} reads the size from the first bytes of the file ({@code PictureFile}) and
 * puts it into the body ({@code Body.mapImages}); when there is no such file, it says so. Of a wide picture
 * {@link dev.weft.publish.files.PublishedPicture} says which narrower copies it is to have; they become its renditions.
 * {@code CameraData} takes out what a camera noted.
 */
@NullMarked
package dev.weft.publish.files;

import org.jspecify.annotations.NullMarked;
