package dev.weft.importing.collection;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What may be found while a collection is imported, beside what each article has. */
final class CollectionCodes {
    static final Code LEFT_OUT = Code.of(
            "import.left-out",
            Severity.INFO,
            "不是文章，或与另一篇相同，未导入",
            "something that is no article, or is one already, was left out",
            "如确为文章，请单独导入",
            "import it alone if it is an article");
    static final Code SAME_ADDRESS = Code.of(
            "import.same-address",
            Severity.ERROR,
            "两篇不同的文章用了同一个地址，后一篇未导入",
            "two articles that differ have one address; the later was not imported",
            "保留其中一篇，或改正地址后再导入",
            "keep one of them, or correct an address and import again");
    static final Code ID_CHANGED = Code.of(
            "import.id-changed",
            Severity.INFO,
            "标识已被另一篇文章占用，另取了一个",
            "an earlier article has the id; another was made",
            "无需处理；如不合意，改写 id",
            "nothing needs to be done; write another id if you like");
    static final Code NOT_REDIRECTED = Code.of(
            "import.not-redirected",
            Severity.WARNING,
            "旧地址不能成为文件，不会跳转",
            "an old address cannot be a file, and will not lead to the article",
            "在服务器上设置跳转",
            "let the server redirect it");
    static final Code FILE_NOT_COPIED = Code.of(
            "import.file-not-copied",
            Severity.WARNING,
            "图片或附件没有复制",
            "a picture or attachment was not copied",
            "手工放入 files 文件夹",
            "put it into the folder of files by hand");
    static final Code UNREAD = Code.of(
            "import.unread",
            Severity.ERROR,
            "一篇文章未能读出",
            "an article could not be read",
            "改正来源后再导入",
            "mend the source and import again");
    static final Code MENU_UNSURE = Code.of(
            "import.menu-unsure",
            Severity.WARNING,
            "导航取自旧站的菜单，但不十分确定",
            "the navigation was taken from the old site's menu, which is not sure to be one",
            "核对出版物的 navigation",
            "check the publication's navigation");
    static final Code MENU_LEFT_OUT = Code.of(
            "import.menu-left-out",
            Severity.INFO,
            "旧站菜单里的几项在新站没有对应内容，未列入导航",
            "entries of the old site's menu lead to nothing that the new site has, and are not in its navigation",
            "需要时补上文章或栏目，再写入 navigation",
            "add an article or section if they are missed, and name it in the navigation");

    private CollectionCodes() {}
}
