package dev.weft.newsroom.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Answers readers: whatever no other page is at. */
@Controller
class PublicController {
    private final PublicSite site;

    PublicController(PublicSite site) {
        this.site = site;
    }

    @GetMapping("/**")
    ResponseEntity<byte[]> document(HttpServletRequest request) throws IOException {
        String raw = request.getRequestURI().substring(1);
        String path = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        Optional<PublicSite.Document> found = site.find(path);
        if (found.isEmpty()) {
            byte[] missing =
                    site.find("404.html").map(PublicSite.Document::bytes).orElse(new byte[0]);
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                    .body(missing);
        }
        PublicSite.Document document = found.get();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .eTag(document.entityTag())
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(document.bytes());
    }
}
