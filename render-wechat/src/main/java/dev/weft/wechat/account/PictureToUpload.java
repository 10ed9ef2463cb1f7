package dev.weft.wechat.account;

import dev.weft.finding.Finding;
import dev.weft.value.Image;
import java.util.List;

/**
 * A picture that WeChat must have before an article is sent to it.
 *
 * @param image which one
 * @param cover whether it is the article's cover, to be uploaded as permanent material; else one of the text
 * @param findings what is known to be wrong with it
 */
public record PictureToUpload(Image image, boolean cover, List<Finding> findings) {
    /** Copies the findings. */
    public PictureToUpload {
        findings = List.copyOf(findings);
    }
}
