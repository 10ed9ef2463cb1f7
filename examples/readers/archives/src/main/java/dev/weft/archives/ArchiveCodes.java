package dev.weft.archives;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What may be found in an archive of pages. */
final class ArchiveCodes {
    static final Code UNREAD = Code.of(
            "archives.unread",
            Severity.ERROR,
            "存档文件或其中一项未能读出",
            "an archive, or a record of one, could not be read",
            "重新存档，或用其他程序解开后再导入",
            "save it again, or unpack it with another program and import that");
    static final Code CUT_OFF = Code.of(
            "archives.cut-off",
            Severity.ERROR,
            "存档文件没有写完，像是中途断了",
            "an archive ends before its end, as if it was cut off",
            "重新存档或下载",
            "save or download it again");
    static final Code REVISIT = Code.of(
            "archives.revisit",
            Severity.ERROR,
            "存档只说内容与先前相同，先前的内容不在存档里",
            "an archive only says that something was as before, and does not hold what was before",
            "把先前的存档文件放进同一文件夹，一并导入",
            "put the earlier archives into the same folder, and import them together");

    private ArchiveCodes() {}
}
