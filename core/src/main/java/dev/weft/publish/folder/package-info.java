/**
 * A folder that runs write files into: whole files, only what changed, one run at a time, resumed after a stop.
 *
 * <p>This room knows nothing of sites and articles. It knows changes: files that were made together from one input, under a
 * key that is the same in every run. Follow {@code article a1}, whose input has the fingerprint 7:
 *
 * <ol>
 *   <li>{@link dev.weft.publish.folder.FolderLedger} opens the folder: {@code FolderLock} keeps other runs out,
 *       {@code FolderState} reads where the records of the run before are.
 *   <li>{@link dev.weft.publish.folder.FolderLedger#standing standing("article a1", 7)}: is there a record of that key and
 *       fingerprint, and are its files of the size and time that it says? Then nothing is made; {@code keep} copies the
 *       record into the next state, and gives its findings again.
 *   <li>Otherwise {@link dev.weft.publish.folder.FolderLedger#commit commit} gets the change with its new files. What lies
 *       there with the same bytes is kept. For the rest an intent is recorded first, the names of the files, so that a run
 *       that is killed leaves no stranger; then {@code Folder} writes each beside its place and renames it; then the
 *       record of the change follows.
 *   <li>{@link dev.weft.publish.folder.FolderLedger#finish} removes what the old state names and this run did not keep,
 *       and the next state takes the place of the old one.
 * </ol>
 *
 * <p>All that is asked of the file system goes through {@link dev.weft.publish.folder.FileOperations}, so that a test can
 * let every single operation fail.
 */
@NullMarked
package dev.weft.publish.folder;

import org.jspecify.annotations.NullMarked;
