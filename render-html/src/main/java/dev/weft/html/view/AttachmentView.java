package dev.weft.html.view;

import dev.weft.html.template.ViewType;
import dev.weft.value.Attachment;
import java.util.Locale;

/** A file that goes with an article. */
public record AttachmentView(Attachment attachment, PageContext context) {
    /** What templates see of it. */
    public static final ViewType<AttachmentView> TYPE = new ViewType<AttachmentView>(
                    "attachment", "a file that goes with an article")
            .text("title", "what a reader chooses it by", "报名表", view -> view.attachment.title())
            .text("name", "the file's name", "form.pdf", view -> view.attachment.name())
            .address(
                    "address",
                    "where it is",
                    "../files/form.pdf",
                    view -> view.context.links().to(view.attachment.address()))
            .text(
                    "mediaType",
                    "its media type, empty where unknown",
                    "application/pdf",
                    view -> view.attachment.mediaType())
            .text("kind", "its kind in few letters", "PDF", AttachmentView::kind)
            .text("size", "its size for readers, empty where unknown", "47 KB", AttachmentView::size);

    private String kind() {
        String name = attachment.name();
        int dot = name.lastIndexOf('.');
        boolean ending = dot >= 0 && name.length() - dot <= 6 && dot < name.length() - 1;
        return ending
                ? name.substring(dot + 1).toUpperCase(Locale.ROOT)
                : context.words().get("file");
    }

    private String size() {
        if (attachment.bytes().isEmpty()) {
            return "";
        }
        long bytes = attachment.bytes().getAsLong();
        if (bytes < 1024) {
            return bytes + " B";
        }
        if (bytes < 1024 * 1024) {
            return (bytes + 512) / 1024 + " KB";
        }
        long tenths = (bytes * 10 + 512 * 1024) / (1024 * 1024);
        return tenths / 10 + "." + tenths % 10 + " MB";
    }
}
