package dev.weft.model;

import dev.weft.value.PathSegment;

/**
 * What a publication decides about its documents for WeChat.
 *
 * @param style the name of the style of its official-account articles: {@code plain}, {@code press}, {@code magazine},
 *     {@code bulletin}
 */
public record WechatSettings(String style) {
    /** Plain articles. */
    public static final WechatSettings DEFAULT = new WechatSettings("plain");

    /** Refuses what cannot be the name of a style. */
    public WechatSettings {
        PathSegment.check(style);
    }
}
