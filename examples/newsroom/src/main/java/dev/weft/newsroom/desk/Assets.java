package dev.weft.newsroom.desk;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The style sheet and scripts of the desk; their addresses change with them, so browsers may keep them. */
@Controller
class Assets {
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=utf-8", "js", "text/javascript;charset=utf-8", "svg", "image/svg+xml");

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @GetMapping("/desk/assets/{name:[a-z-]+\\.(?:css|js|svg)}")
    ResponseEntity<byte[]> file(@PathVariable String name) {
        byte[] bytes = bytes(name);
        if (bytes.length == 0) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TYPES.getOrDefault(name.substring(name.indexOf('.') + 1), "")))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(bytes);
    }

    String address(String name) {
        String version = Hashing.sha256().hashBytes(bytes(name)).toString().substring(0, 12);
        return "/desk/assets/" + name + "?v=" + version;
    }

    boolean has(String name) {
        return bytes(name).length > 0;
    }

    private byte[] bytes(String name) {
        return files.computeIfAbsent(name, Assets::read);
    }

    private static byte[] read(String name) {
        try (@Nullable InputStream in = Assets.class.getResourceAsStream("/assets/" + name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
