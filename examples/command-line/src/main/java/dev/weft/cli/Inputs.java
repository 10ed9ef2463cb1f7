package dev.weft.cli;

import dev.weft.finding.Finding;
import dev.weft.finding.Message;
import dev.weft.json.PublicationReader;
import dev.weft.model.Publication;
import dev.weft.publish.JsonArticles;
import dev.weft.publish.PublishException;
import dev.weft.publish.Publisher;
import dev.weft.render.Format;
import dev.weft.render.RendererProvider;
import dev.weft.render.Renderers;
import dev.weft.render.Site;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads what a command is given. */
final class Inputs {
    private Inputs() {}

    /** Reads a publication. */
    static Publication publication(Path file, Consumer<Finding> findings) throws IOException {
        List<Finding> errors = new ArrayList<>();
        byte[] json = Files.readAllBytes(file);
        Consumer<Finding> all = finding -> {
            errors.add(finding);
            findings.accept(finding);
        };
        return PublicationReader.read(json, file.toString(), all).orElseThrow(() -> {
            Message why = errors.isEmpty()
                    ? new Message("", "")
                    : errors.get(errors.size() - 1).message();
            return new UsageException(
                    "出版物「" + file + "」无法读取：" + why.zh(),
                    "the publication \"" + file + "\" cannot be read: " + why.en());
        });
    }

    /**
     * Returns the site of a publication with formats by their rooms or ids; all of them where none are named.
     *
     * @param posters whether posters are made as well, with pictures from the folder beside the publication
     */
    static Site site(Publication publication, Path file, List<String> names, boolean posters) {
        List<RendererProvider> installed = Renderers.installed();
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
        return format.id().equals("wechat/poster");
    }

    /** Returns the articles of a publication in a file or folder that can be read. */
    static JsonArticles articles(Path path, Publication publication) throws IOException {
        if (!Files.isDirectory(path) && !Files.isReadable(path)) {
            throw Files.exists(path)
                    ? new AccessDeniedException(path.toString())
                    : new NoSuchFileException(path.toString());
        }
        return JsonArticles.of(path, publication);
    }

    /** Returns the publisher of a site, with the folder of files that lies beside the publication. */
    static Publisher publisher(Site site, Path publicationFile) throws IOException {
        Publisher publisher = Publisher.of(site);
        String name = site.publication().files();
        if (name.isEmpty()) {
            return publisher;
        }
        Path folder = publicationFile.toAbsolutePath().resolveSibling(name);
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        return publisher.files(folder);
    }

    /** Returns what to tell a person about something that cannot be read or written. */
    static Message message(IOException fault) {
        if (fault instanceof PublishException known) {
            return known.bilingual();
        }
        String what = fault.getMessage() == null ? fault.toString() : fault.getMessage();
        if (fault instanceof NoSuchFileException) {
            return new Message("文件「" + what + "」不存在", "there is no file \"" + what + "\"");
        }
        if (fault instanceof AccessDeniedException) {
            return new Message("没有权限读取「" + what + "」", "\"" + what + "\" may not be read");
        }
        if (fault instanceof NotDirectoryException) {
            return new Message("文件夹「" + what + "」不存在", "there is no folder \"" + what + "\"");
        }
        return new Message("无法读取：" + what, "cannot read: " + what);
    }
}
