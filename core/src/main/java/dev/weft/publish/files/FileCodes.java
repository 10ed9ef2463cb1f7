package dev.weft.publish.files;

import dev.weft.finding.Code;
import dev.weft.finding.Finding;
import dev.weft.finding.Severity;

/** What is reported of the publication's own files. */
public final class FileCodes {
    static final Code FILE_UNSAFE = Code.of(
            "publish.file-unsafe",
            Severity.WARNING,
            "附带文件未复制",
            "a file of the publication was not copied",
            "文件名只能由字母、汉字、数字和 - _ . ~ 组成，且不能是符号链接",
            "a file's name may have letters, digits and - _ . ~ only, and it must not be a symbolic link");
    static final Code FILE_MISSING = Code.of(
            "publish.file-missing",
            Severity.WARNING,
            "图片或附件的文件不存在",
            "the file of a picture or attachment is missing",
            "将文件放入出版物的文件目录，或改正地址",
            "put the file into the publication's folder of files, or correct its address");
    static final Code FILE_NOT_CHECKED = Code.of(
            "publish.file-not-checked",
            Severity.INFO,
            "文章用了本站的图片或附件，但没有指定文件目录，未核对文件是否存在",
            "an article names pictures or attachments of the site, and no folder of files is named to look for them",
            "在出版物的 files 中写明文件目录；文件若已在服务器上，则无需处理",
            "name the folder under files of the publication; nothing to do if the files are on the server already");

    static final Code PICTURE_HEAVY = Code.of(
            "publish.picture-heavy",
            Severity.INFO,
            "图片文件超过 1 MB",
            "the file of a picture is larger than 1 MB",
            "缩小后再放入，或用能生成小图的程序发布；动图和 WebP 不会自动缩小",
            "make it smaller, or publish with a program that scales pictures; animations and WebP are never scaled");
    static final Code PICTURE_TOO_LARGE = Code.of(
            "publish.picture-too-large",
            Severity.WARNING,
            "图片过大，未生成小图",
            "a picture is too large to be scaled",
            "应不超过 64 MB、1 亿像素",
            "expected at most 64 MB and 100 million pixels");
    private static final Code PICTURE_BROKEN = Code.of(
            "publish.picture-broken",
            Severity.WARNING,
            "图片文件已损坏，未生成小图",
            "the file of a picture is damaged and was not scaled",
            "用看图程序打开并重新保存，或换一张",
            "open it with a viewer and save it again, or take another");

    private FileCodes() {}

    /** Returns that a picture cannot be decoded. */
    public static Finding broken(SiteFiles.Entry file, Throwable fault) {
        String name = file.path().file();
        String why = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        return PICTURE_BROKEN.at(
                "", "图片「" + name + "」无法解码：" + why, "the picture \"" + name + "\" cannot be decoded: " + why);
    }
}
