package dev.weft.validation;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What the rules can say of a publication. */
final class PublicationCodes {
    static final Code NO_PUBLISHER = Code.of(
            "publication.no-publisher",
            Severity.WARNING,
            "没有主办单位",
            "It names no organisation that publishes it",
            "在 organisations 里写上主办单位",
            "Name the publisher among the organisations");
    static final Code UNKNOWN_PARENT = Code.of(
            "publication.unknown-parent",
            Severity.WARNING,
            "上级机构不在机构之列，或机构互为上级",
            "An organisation's parent is none of the organisations, or is below itself",
            "核对 parent",
            "Check parent");
    static final Code UNKNOWN_TARGET = Code.of(
            "publication.unknown-target",
            Severity.WARNING,
            "导航指向不存在的栏目或机构",
            "An entry of the navigation leads to no section or organisation",
            "核对 section 或 organisation",
            "Check section or organisation");
    static final Code NO_ICP = Code.of(
            "publication.no-icp",
            Severity.INFO,
            "中文刊物没有 ICP 备案号",
            "A publication in Chinese has no ICP filing",
            "在中国大陆提供服务的网站须写明备案号",
            "A site hosted in mainland China must show it");
    static final Code INSECURE_BASE = Code.of(
            "publication.insecure-base",
            Severity.INFO,
            "基址是 http 而不是 https",
            "The base address is http, not https",
            "启用 https",
            "Use https");

    static final Code UNTRANSLATED = Code.of(
            "publication.untranslated",
            Severity.WARNING,
            "语言版里缺少译文，用默认版的",
            "An edition does not say something in its language; what the publication says is shown",
            "在该语言版里补上",
            "Say it in the edition");
    static final Code UNKNOWN_IN_EDITION = Code.of(
            "publication.unknown-in-edition",
            Severity.WARNING,
            "语言版提到刊物没有的栏目或机构",
            "An edition names a section or an organisation that the publication does not have",
            "核对 slug 或 id",
            "Check slug or id");

    private PublicationCodes() {}
}
