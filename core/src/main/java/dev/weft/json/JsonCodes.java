package dev.weft.json;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What can be wrong with the JSON of an article or a publication. */
final class JsonCodes {
    static final Code UNREADABLE = Code.of(
            "json.unreadable",
            Severity.ERROR,
            "不是合法的 JSON，无法读取",
            "It is not JSON and cannot be read",
            "按所指行列改正语法；一行应是一个完整的 JSON 对象",
            "Mend the syntax at the line and column; one line is one whole JSON object");
    static final Code NOT_UTF_8 = Code.of(
            "json.not-utf-8",
            Severity.ERROR,
            "不是 UTF-8 编码，无法读取",
            "It is not UTF-8 and cannot be read",
            "将文件另存为 UTF-8（无论有无 BOM）",
            "Save the file as UTF-8, with or without a byte order mark");
    static final Code TOO_LARGE = Code.of(
            "json.too-large",
            Severity.ERROR,
            "超出大小限制，未读取",
            "It is beyond a bound on size and was not read",
            "拆分内容，或将大文件作为附件",
            "Split the content, or attach what is large as a file");
    static final Code MISSING_ID = Code.of(
            "json.missing-id",
            Severity.ERROR,
            "文章没有标识（id），不能发布",
            "The article has no id and cannot be published",
            "补上唯一且长期不变的 id",
            "Give it an id, its own and for good");
    static final Code INVALID_ID = Code.of(
            "json.invalid-id",
            Severity.ERROR,
            "文章标识（id）不能用作网址和文件名",
            "The article's id cannot be part of an address and a file name",
            "只用字母、汉字、数字和 - _ . ~",
            "Use letters, digits and - _ . ~ only");
    static final Code MISSING_TITLE = Code.of(
            "json.missing-title",
            Severity.ERROR,
            "文章没有标题（title），不能发布",
            "The article has no title and cannot be published",
            "补上标题",
            "Give it a title");
    static final Code INVALID_DATE = Code.of(
            "json.invalid-date",
            Severity.ERROR,
            "文章日期无法识别或并无其日，不能发布",
            "A date of the article is no date or no such day exists; it cannot be published",
            "写成 2014-01-24、2014-01-24T09:30 或 2014-01-24T09:30:00+08:00；不知道就不写",
            "Write 2014-01-24, 2014-01-24T09:30 or 2014-01-24T09:30:00+08:00, or leave it out");
    static final Code MISSING_NAME = Code.of(
            "json.missing-name",
            Severity.ERROR,
            "刊物没有名称（name），无法使用",
            "The publication has no name and cannot be used",
            "补上名称",
            "Give it a name");
    static final Code INVALID_BASE = Code.of(
            "json.invalid-base",
            Severity.ERROR,
            "刊物没有可用的基址（base），无法使用",
            "The publication has no usable base address",
            "写成 https://www.example.org/，不带查询和片段",
            "Write https://www.example.org/, without query and fragment");
    static final Code UNKNOWN_KEY = Code.of(
            "json.unknown-key",
            Severity.WARNING,
            "有不认识的键，其内容未读取",
            "A key is unknown; what it holds was not read",
            "检查拼写；所有的键列在 JSON 文档里",
            "Check the spelling; the page on JSON lists every key");
    static final Code DUPLICATE_KEY = Code.of(
            "json.duplicate-key",
            Severity.WARNING,
            "同一个键出现多次，只取第一次",
            "A key is there more than once; the first was taken",
            "删去多余的",
            "Take the others out");
    static final Code NULL = Code.of(
            "json.null",
            Severity.INFO,
            "值为 null，视同没有这个键",
            "A value is null; the key counts as absent",
            "没有内容的键不必写",
            "Leave the key out");
    static final Code WRONG_TYPE = Code.of(
            "json.wrong-type",
            Severity.WARNING,
            "值的类型不对，未采用",
            "A value is of the wrong type and was left out",
            "按所期望的类型书写",
            "Write what was expected");
    static final Code NUMBER_AS_TEXT = Code.of(
            "json.number-as-text",
            Severity.INFO,
            "应为文本而写成了数字，已按文本读取",
            "A number stands where a text is expected; it was read as a text",
            "给数字加上引号",
            "Put the number in quotes");
    static final Code INVALID_VALUE = Code.of(
            "json.invalid-value",
            Severity.WARNING,
            "值不符合要求，未采用",
            "A value is not what its key demands and was left out",
            "按说明改正；网址须为 http 或 https",
            "Mend it as the message says; addresses are http or https");
    static final Code UNKNOWN_WORD = Code.of(
            "json.unknown-word",
            Severity.WARNING,
            "值不在可选之列，未采用",
            "A value is none of those to choose from and was left out",
            "从所列的值中选一个",
            "Choose one of those listed");
    static final Code MISSING_KEY = Code.of(
            "json.missing-key",
            Severity.WARNING,
            "缺少必需的键，所在的一项未采用",
            "A key is missing without which the entry means nothing; the entry was left out",
            "补上所缺的键",
            "Add the key");
    static final Code TOO_MANY = Code.of(
            "json.too-many",
            Severity.WARNING,
            "数组的项数超过上限，多余的未采用",
            "An array has more entries than are taken; the rest were left out",
            "删去多余的项；各键的上限列在 JSON 文档里",
            "Take some out; the page on JSON lists each bound");
    static final Code MORE_FINDINGS = Code.of(
            "json.more-findings",
            Severity.WARNING,
            "问题太多，没有逐一列出",
            "There are more findings than are listed",
            "先改正列出的，再检查一次；多半是同一个错误",
            "Mend those listed and check again; most likely they are of one kind");
    static final Code TOO_DEEP = Code.of(
            "json.too-deep",
            Severity.WARNING,
            "嵌套过深，更深的部分未采用",
            "Nested too deep; what lies deeper was left out",
            "减少嵌套层数",
            "Nest less");
    static final Code REPLACED_CHARACTER = Code.of(
            "json.replaced-character",
            Severity.INFO,
            "含有不允许的字符（控制字符、方向控制符等），已替换或删去",
            "A text holds characters that no channel may carry (controls, direction overrides); they were replaced or taken"
                    + " out",
            "删去这些字符，多半是粘贴带来的",
            "Take them out; most come from pasting");

    private JsonCodes() {}
}
