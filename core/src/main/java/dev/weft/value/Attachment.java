package dev.weft.value;

import dev.weft.finding.InvalidValueException;

/**
 * A file that goes with an article; its texts are made clean, on one line, by {@link Characters#line}.
 *
 * @param address where it is
 * @param name the file's name as a reader saves it; by default the last part of the address
 * @param title what a reader chooses it by; by default the name
 * @param mediaType such as {@code application/pdf}; by default as the name's ending says, or empty
 * @param bytes its size, or -1 where unknown
 */
public record Attachment(WebAddress address, String name, String title, String mediaType, long bytes) {
    /** Cleans the texts and fills in what follows from the address. */
    public Attachment {
        name = Characters.line(name);
        if (name.isEmpty()) {
            String path = address.path();
            name = path.substring(path.lastIndexOf('/') + 1);
            name = name.isEmpty() ? address.host() : name;
        }
        title = Characters.line(title);
        title = title.isEmpty() ? name : title;
        mediaType = MediaTypes.clean(mediaType);
        mediaType = mediaType.isEmpty() ? MediaTypes.ofPath(name) : mediaType;
        mediaType = mediaType.isEmpty() ? MediaTypes.ofPath(address.path()) : mediaType;
        if (bytes < -1) {
            throw new InvalidValueException(
                    "附件大小 " + bytes + " 无效：应为 0 或更大", "the size " + bytes + " is impossible: expected 0 or more bytes");
        }
    }

    /** Returns an attachment of which no more is known. */
    public static Attachment of(WebAddress address) {
        return new Attachment(address, "", "", "", -1);
    }
}
