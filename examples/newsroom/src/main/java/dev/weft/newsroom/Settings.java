package dev.weft.newsroom;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set of a newsroom, as {@code --newsroom.home=DIR} and so on.
 *
 * @param home where the embedded database, the uploads and the publication's files live
 * @param staticSite a folder that the whole site is also written to; empty for none
 * @param cacheBytes how many bytes of finished documents are kept for readers
 * @param wechat the official account
 */
@ConfigurationProperties("newsroom")
public record Settings(
        Path home,
        @DefaultValue("") String staticSite,
        @DefaultValue("67108864") long cacheBytes,
        @DefaultValue Wechat wechat) {
    /** Makes the home absolute: it must not move when something changes the folder that is worked in. */
    public Settings {
        home = home.toAbsolutePath().normalize();
    }

    /** Returns the folder of the publication's files, to which uploads belong. */
    public Path files() {
        return home.resolve("files");
    }

    /** Returns the folder that the whole site is written to, if one is. */
    public Optional<Path> staticFolder() {
        return staticSite.isBlank() ? Optional.empty() : Optional.of(Path.of(staticSite));
    }

    /**
     * The official account; without an id there is none.
     *
     * @param appId its id
     * @param secret what its tokens are asked for with; in no log and no page
     * @param server where WeChat answers
     */
    public record Wechat(
            @DefaultValue("") String appId,
            @DefaultValue("") String secret,
            @DefaultValue("https://api.weixin.qq.com") String server) {
        /** Returns whether there is an account. */
        public boolean isConfigured() {
            return !appId.isBlank() && !secret.isBlank();
        }

        @Override
        public String toString() {
            return "Wechat[" + appId + "]";
        }
    }
}
