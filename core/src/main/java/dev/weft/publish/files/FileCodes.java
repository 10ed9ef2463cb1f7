package dev.weft.publish.files;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What is reported of the publication's own files. */
final class FileCodes {
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

    private FileCodes() {}
}
