package dev.weft.wechat.account;

import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.InlineImage;
import dev.weft.body.Walker;
import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import dev.weft.wechat.limit.Field;
import dev.weft.wechat.limit.LimitProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Finds the pictures of an article that have to be uploaded. */
final class Pictures {
    private Pictures() {}

    static List<PictureToUpload> toUpload(
            Article article, LimitProfile limits, Function<WebAddress, OptionalLong> bytes) {
        List<PictureToUpload> all = new ArrayList<>();
        article.mainImage().ifPresent(image -> all.add(checked(image, "/cover", true, article, limits, bytes)));
        Finder finder = new Finder();
        article.cover().ifPresent(finder::found);
        article.body().accept(finder);
        finder.found.values().forEach(image -> all.add(checked(image, "/body", false, article, limits, bytes)));
        return List.copyOf(all);
    }

    /** Returns whether the text shows a picture. */
    static boolean isInBody(Article article, Image image) {
        Finder finder = new Finder();
        article.body().accept(finder);
        return finder.found.containsKey(image.address());
    }

    private static PictureToUpload checked(
            Image image,
            String path,
            boolean cover,
            Article article,
            LimitProfile limits,
            Function<WebAddress, OptionalLong> bytes) {
        List<Finding> findings = new ArrayList<>();
        checkType(image, path).ifPresent(findings::add);
        long size = bytes.apply(image.address()).orElse(0);
        int max = limits.limit(Field.DRAFT_PICTURE).max();
        if (size > max) {
            findings.add(AccountCodes.PICTURE_SIZE.at(
                    path,
                    "图片 " + image.address() + " 有 " + size + " 字节，上限为 " + max,
                    "the picture " + image.address() + " has " + size + " bytes, the limit is " + max));
        }
        findings.replaceAll(finding -> finding.inArticle(article.id().value()));
        return new PictureToUpload(image, cover, findings);
    }

    static Optional<Finding> checkType(Image image, String path) {
        String type = image.likelyMediaType();
        if (type.isEmpty() || type.equals("image/jpeg") || type.equals("image/png")) {
            return Optional.empty();
        }
        return Optional.of(AccountCodes.PICTURE_TYPE.at(
                path,
                "图片 " + image.address() + " 的类型是 " + type + "：应为 JPEG 或 PNG",
                "the picture " + image.address() + " is " + type + ": expected JPEG or PNG"));
    }

    /** Gathers what the text shows. */
    private static final class Finder extends Walker {
        private final Map<WebAddress, Image> found = new LinkedHashMap<>();

        void found(Image image) {
            found.putIfAbsent(image.address(), image);
        }

        @Override
        public void figure(Figure figure) {
            found(figure.image());
            super.figure(figure);
        }

        @Override
        public void embed(Embed embed) {
            String title = embed.media().title();
            embed.media().poster().ifPresent(poster -> found(Image.of(poster, AltText.of(title))));
            super.embed(embed);
        }

        @Override
        public void image(InlineImage image) {
            found(image.image());
        }
    }
}
