package dev.weft.validation;

import dev.weft.model.Article;
import dev.weft.value.Attachment;

/** Attachments of which a reader cannot tell what they are getting. */
final class AttachmentRule implements Rule {
    @Override
    public void check(Article article, Context context) {
        for (int i = 0; i < article.attachments().size(); i++) {
            Attachment attachment = article.attachments().get(i);
            if (attachment.bytes().isEmpty()) {
                context.report(ArticleCodes.ATTACHMENT_WITHOUT_SIZE.at(
                        "/attachments/" + i + "/bytes",
                        "附件「" + attachment.title() + "」没有写大小",
                        "the attachment \"" + attachment.title() + "\" has no size"));
            }
            if (attachment.mediaType().isEmpty()) {
                context.report(ArticleCodes.ATTACHMENT_WITHOUT_TYPE.at(
                        "/attachments/" + i + "/mediaType",
                        "附件「" + attachment.title() + "」的类型不明",
                        "the type of the attachment \"" + attachment.title() + "\" is unknown"));
            }
        }
    }
}
