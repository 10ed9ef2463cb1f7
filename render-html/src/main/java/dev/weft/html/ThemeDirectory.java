package dev.weft.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a theme in a folder, and nothing outside of it. */
final class ThemeDirectory implements ThemeSource {
    private static final int MAX_DEPTH = 8;

    private final Path folder;

    private ThemeDirectory(Path folder) {
        this.folder = folder;
    }

    static ThemeSource of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ThemeException(folder.toString(), 0, "主题文件夹不存在", "the folder of the theme does not exist");
        }
        try {
            return new ThemeDirectory(folder.toRealPath());
        } catch (IOException e) {
            throw new ThemeException(
                    folder.toString(), 0, "无法读取主题：" + e.getMessage(), "the theme cannot be read: " + e.getMessage());
        }
    }

    @Override
    public String name() {
        Path name = folder.getFileName();
        return name == null ? "theme" : name.toString();
    }

    @Override
    public List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder, MAX_DEPTH)) {
            for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                if (!isByTheWay(path)) {
                    files.add(folder.relativize(path).toString().replace('\\', '/'));
                }
            }
        }
        return files;
    }

    /** Returns whether an editor or the system put a file there: a hidden one, or the copy of what is being edited. */
    private static boolean isByTheWay(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.endsWith("~");
    }

    @Override
    public byte @Nullable [] bytes(String file, int most) throws IOException {
        Path path;
        try {
            path = folder.resolve(file).normalize();
        } catch (InvalidPathException noName) {
            return null;
        }
        if (!path.startsWith(folder) || !Files.isRegularFile(path)) {
            return null;
        }
        if (!path.toRealPath().startsWith(folder)) {
            throw new ThemeException(file, 0, "文件位于主题之外", "the file lies outside of the theme");
        }
        if (Files.size(path) > most) {
            throw ThemeSource.tooLarge(file, most);
        }
        return Files.readAllBytes(path);
    }
}
