package dev.weft.word;

import dev.weft.finding.Finding;
import dev.weft.importing.collection.CompanionFiles;
import dev.weft.value.WebAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.zwobble.mammoth.images.Image;

/** The pictures of one document, by the addresses that they get on the site. */
final class Pictures implements CompanionFiles {
    /** What pages can show, by media type; Word also holds drawings of Windows. */
    private static final Map<String, String> ENDINGS = Map.of(
            "image/png", "png",
            "image/jpeg", "jpg",
            "image/jpg", "jpg",
            "image/gif", "gif",
            "image/webp", "webp",
            "image/svg+xml", "svg",
            "image/bmp", "bmp");

    private final WebAddress folder;
    private final Consumer<Finding> findings;
    private final Map<WebAddress, byte[]> pictures = new HashMap<>();

    Pictures(WebAddress folder, Consumer<Finding> findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /** Takes a picture; returns the attributes of its element in HTML. */
    Map<String, String> take(Image image) {
        String ending = ENDINGS.get(image.getContentType());
        if (ending == null) {
            findings.accept(WordCodes.PICTURE.at(
                    "/body",
                    "图片的类型 " + image.getContentType() + " 不能在网页上显示，已略去",
                    "a picture of the type " + image.getContentType() + ", which no page can show, was left out"));
            return Map.of();
        }
        try (InputStream in = image.getInputStream()) {
            WebAddress address = folder.resolve((pictures.size() + 1) + "." + ending);
            pictures.put(address, in.readAllBytes());
            return Map.of("src", address.toString());
        } catch (IOException e) {
            findings.accept(WordCodes.PICTURE.at("/body"));
            return Map.of();
        }
    }

    @Override
    public Optional<InputStream> open(WebAddress address) {
        byte[] picture = pictures.get(address);
        return picture == null ? Optional.empty() : Optional.of(new ByteArrayInputStream(picture));
    }
}
