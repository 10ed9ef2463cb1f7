package dev.weft.cli;

import dev.weft.finding.Finding;
import dev.weft.finding.Message;
import dev.weft.html.HtmlProvider;
import dev.weft.html.Theme;
import dev.weft.html.ThemeException;
import dev.weft.importing.collection.CollectionException;
import dev.weft.json.ArticleReader;
import dev.weft.json.PublicationReader;
import dev.weft.model.Publication;
import dev.weft.publish.JsonArticles;
import dev.weft.publish.PublishException;
import dev.weft.publish.Publisher;
import dev.weft.render.Format;
import dev.weft.render.RendererProvider;
import dev.weft.render.Renderers;
import dev.weft.render.Site;
import dev.weft.wechat.WechatFormats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what a command is given. */
final class Inputs {
    private Inputs() {}

    /** Reads a publication. */
    static Publication publication(Path file, Consumer<Finding> findings) throws IOException {
        mustBeReadable(file);
        if (!Files.isRegularFile(file)) {
            throw new UsageException(
                    "「" + file + "」不是普通文件：出版物应为文件，旁边是它的其他文件",
                    "\"" + file + "\" is not a regular file: a publication is one, with its other files beside it");
        }
        List<Finding> errors = new ArrayList<>();
        byte[] json;
        try (InputStream in = Files.newInputStream(file)) {
            json = in.readNBytes(ArticleReader.MAX_BYTES + 1);
        }
        Consumer<Finding> all = finding -> {
            errors.add(finding);
            findings.accept(finding);
        };
        return PublicationReader.read(json, file.toString(), all).orElseThrow(() -> {
            Finding last = errors.isEmpty() ? null : errors.get(errors.size() - 1);
            String where = last == null || last.origin().isEmpty() ? file.toString() : last.origin();
            Message why = last == null ? new Message("", "") : last.message();
            return new UsageException(
                    "出版物「" + where + "」无法读取：" + why.zh(),
                    "the publication \"" + where + "\" cannot be read: " + why.en());
        });
    }

    /**
     * Returns the site of a publication with the formats that were chosen; all of them where none are named.
     *
     * @param file the publication's; pictures of posters come from the folder beside it
     */
    static Site site(Publication publication, Path file, Choices choices) {
        List<String> names = choices.formats;
        boolean posters = choices.posters;
        List<RendererProvider> installed = Renderers.installed();
        if (choices.theme != null) {
            RendererProvider themed =
                    HtmlProvider.with(Theme.overlay(choices.theme, Theme.builtIn(publication.theme())));
            installed = installed.stream()
                    .map(provider -> provider instanceof HtmlProvider ? themed : provider)
                    .toList();
        }
        if (posters) {
            installed = PosterFiles.into(installed, publication, file);
        }
        if (names.isEmpty()) {
            return Site.of(publication, installed, format -> !format.onRequest() || posters && isPoster(format));
        }
        List<String> known = new ArrayList<>();
        for (RendererProvider provider : installed) {
            for (Format<?> format : provider.formats()) {
                known.add(format.id());
            }
        }
        for (String name : names) {
            if (known.stream().noneMatch(id -> id.equals(name) || id.startsWith(name + "/"))) {
                throw new UsageException(
                        "没有格式「" + name + "」；已安装：" + String.join("、", known),
                        "there is no format \"" + name + "\"; installed are " + String.join(", ", known));
            }
        }
        return Site.of(
                publication,
                installed,
                format -> names.contains(format.id())
                        || posters && isPoster(format)
                        || !format.onRequest()
                                && names.contains(
                                        format.id().substring(0, format.id().indexOf('/'))));
    }

    private static boolean isPoster(Format<?> format) {
        return format.equals(WechatFormats.POSTER);
    }

    /** Returns the articles of a publication in a file or folder that can be read, and read again. */
    static JsonArticles articles(Path path, Publication publication) throws IOException {
        mustBeReadable(path);
        if (!Files.isDirectory(path) && !Files.isRegularFile(path)) {
            throw new UsageException(
                    "「" + path + "」是管道、套接字或设备，而文章要读两遍：请给出文件，或用「-」表示标准输入",
                    "\"" + path + "\" is a pipe, a socket or a device, and articles are read twice: name a file,"
                            + " or - for standard input");
        }
        return JsonArticles.of(path, publication);
    }

    private static void mustBeReadable(Path path) throws IOException {
        if (!Files.isReadable(path)) {
            throw Files.exists(path)
                    ? new AccessDeniedException(path.toString())
                    : new NoSuchFileException(path.toString());
        }
    }

    /** Returns the publisher of a site, with the folder of files that lies beside the publication. */
    static Publisher.Builder publisher(Site site, Path publicationFile) throws IOException {
        Publisher.Builder publisher = Publisher.builder(site);
        if (site.publication().files().isEmpty()) {
            return publisher;
        }
        Path folder = publicationFile
                .toAbsolutePath()
                .resolveSibling(site.publication().files());
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        return publisher.files(folder);
    }

    /** Returns what to tell a person about input or a target that cannot be used; null if it is a fault of the program. */
    static @Nullable Message message(Exception fault) {
        if (fault instanceof UsageException usage) {
            return usage.bilingual();
        }
        if (fault instanceof ThemeException theme) {
            String where = theme.file() + (theme.line() > 0 ? ":" + theme.line() : "");
            Message why = theme.bilingual();
            return new Message(where + "：" + why.zh(), where + ": " + why.en());
        }
        return fault instanceof IOException unreadable ? message(unreadable) : null;
    }

    private static Message message(IOException fault) {
        if (fault instanceof PublishException known) {
            return known.bilingual();
        }
        if (fault instanceof CollectionException known) {
            return known.bilingual();
        }
        String what = fault.getMessage() == null ? fault.toString() : fault.getMessage();
        if (fault instanceof NoSuchFileException) {
            return new Message(
                    "文件「" + what + "」不存在：请检查路径，或用 weft init DIR 新建出版物",
                    "there is no file \"" + what + "\": check its path, or make a publication with weft init DIR");
        }
        if (fault instanceof AccessDeniedException) {
            return new Message(
                    "没有权限读取「" + what + "」：请改变其权限", "\"" + what + "\" may not be read: change its permissions");
        }
        if (fault instanceof NotDirectoryException) {
            return new Message(
                    "文件夹「" + what + "」不存在：请检查路径，或先发布",
                    "there is no folder \"" + what + "\": check its path, or publish first");
        }
        return new Message("读写失败：" + what, "cannot read or write: " + what);
    }
}
