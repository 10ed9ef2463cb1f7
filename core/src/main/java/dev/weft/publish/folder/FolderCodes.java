package dev.weft.publish.folder;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What writing into a folder reports. */
final class FolderCodes {
    static final Code STATE_DAMAGED = Code.of(
            "publish.state-damaged",
            Severity.WARNING,
            "上次发布的记录已损坏",
            "the record of the last run is damaged",
            "无需处理：本次已重建；此前写出而不再需要的文件可能留下",
            "nothing to do: it was rebuilt; files no longer needed that it named may remain");
    static final Code PATH_BLOCKED = Code.of(
            "publish.path-blocked",
            Severity.ERROR,
            "文件夹中已有他人的文件，无法写出",
            "something that Weft did not write stands where a file or a folder must be",
            "移走那个文件或文件夹，或修改标识或路径模板",
            "move it away, or change the slug or the path pattern");

    private FolderCodes() {}
}
