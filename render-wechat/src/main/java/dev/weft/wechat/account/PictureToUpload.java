package dev.weft.wechat.account;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import dev.weft.wechat.limit.LimitProfile;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

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

    /** Returns the pictures of an article, the cover first, each once, with what is known to be wrong with them. */
    public static List<PictureToUpload> allOf(Article article, LimitProfile limits) {
        return allOf(article, limits, address -> OptionalLong.empty());
    }

    /**
     * Returns the same, where the sizes of the files are known.
     *
     * @param bytes returns how many bytes a picture's file has, if that is known
     */
    public static List<PictureToUpload> allOf(
            Article article, LimitProfile limits, Function<WebAddress, OptionalLong> bytes) {
        return Pictures.toUpload(article, limits, bytes);
    }
}
