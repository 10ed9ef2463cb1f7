package dev.weft.validation;

import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.InlineImage;
import dev.weft.body.Link;
import dev.weft.model.Article;
import dev.weft.value.WebAddress;

/** Addresses that a reader, or a reader's browser, cannot follow. */
final class AddressRule implements BodyRule {
    @Override
    public void check(Article article, Context context) {
        if (article.cover().isPresent()) {
            media(article.cover().get().address(), "/cover/url", context);
        }
        for (int i = 0; i < article.attachments().size(); i++) {
            address(article.attachments().get(i).address(), "/attachments/" + i + "/url", context);
        }
        if (article.source().isPresent() && article.source().get().address().isPresent()) {
            address(article.source().get().address().get(), "/source/url", context);
        }
    }

    @Override
    public void link(Link link, Context context) {
        if (link.address() instanceof WebAddress address && isPrivate(address, context)) {
            unreachable(address, context.pointer() + "/url", context);
        }
    }

    @Override
    public void figure(Figure figure, Context context) {
        WebAddress address = figure.image().address();
        if (isWorthALook(address, context)) {
            media(address, context.pointer() + "/image/url", context);
        }
    }

    @Override
    public void image(InlineImage picture, Context context) {
        WebAddress address = picture.image().address();
        if (isWorthALook(address, context)) {
            media(address, context.pointer() + "/url", context);
        }
    }

    @Override
    public void embed(Embed embed, Context context) {
        WebAddress address = embed.media().address();
        if (isWorthALook(address, context)) {
            media(address, context.pointer(), context);
        }
    }

    private static boolean isWorthALook(WebAddress address, Context context) {
        return isInsecure(address, context) || isPrivate(address, context);
    }

    private static void media(WebAddress address, String pointer, Context context) {
        if (isPrivate(address, context)) {
            unreachable(address, pointer, context);
        } else if (isInsecure(address, context)) {
            context.report(ArticleCodes.INSECURE_MEDIA.at(
                    pointer,
                    "https 页面引用了 http 的图片或视频，浏览器可能不显示：" + address,
                    "media over http on a site of https, which browsers may not show: " + address));
        }
    }

    private static void address(WebAddress address, String pointer, Context context) {
        if (isPrivate(address, context)) {
            unreachable(address, pointer, context);
        }
    }

    private static boolean isInsecure(WebAddress address, Context context) {
        return address.isInsecure() && !context.publication().base().isInsecure();
    }

    private static boolean isPrivate(WebAddress address, Context context) {
        return !address.isWithin(context.publication().base()) && PrivateHosts.isPrivate(address.host());
    }

    private static void unreachable(WebAddress address, String pointer, Context context) {
        context.report(ArticleCodes.PRIVATE_ADDRESS.at(
                pointer,
                "地址指向本机或内网，读者打不开：" + address,
                "the address leads to this machine or a private network: " + address));
    }
}
