package dev.weft.wechat.account;

import dev.weft.finding.Finding;
import dev.weft.value.Image;
import dev.weft.value.Language;
import dev.weft.value.WebAddress;
import java.util.Optional;
import java.util.function.Consumer;

/** What writing one article needs to know and gathers. */
final class Context {
    final Styles styles;
    final Language language;
    final Notes notes = new Notes();
    private final UploadedPictures uploads;
    private final boolean uploadsRequired;
    private final String article;
    private final Consumer<Finding> findings;

    Context(
            Styles styles,
            Language language,
            UploadedPictures uploads,
            boolean uploadsRequired,
            String article,
            Consumer<Finding> findings) {
        this.styles = styles;
        this.language = language;
        this.uploads = uploads;
        this.uploadsRequired = uploadsRequired;
        this.article = article;
        this.findings = findings;
    }

    void report(Finding finding) {
        findings.accept(finding.inArticle(article));
    }

    /** Returns the address that a picture has in the text: WeChat's, where it was uploaded. */
    WebAddress picture(Image image, String path) {
        Optional<WebAddress> uploaded = uploads.uploaded(image.address());
        if (uploaded.isPresent()) {
            return uploaded.get();
        }
        Pictures.checkType(image, path).ifPresent(this::report);
        if (uploadsRequired) {
            report(AccountCodes.PICTURE_NOT_UPLOADED.at(
                    path,
                    "图片 " + image.address() + " 尚未上传到微信，草稿中会被过滤",
                    "the picture " + image.address() + " was not uploaded to WeChat, which filters it out of a draft"));
        }
        return image.address();
    }
}
