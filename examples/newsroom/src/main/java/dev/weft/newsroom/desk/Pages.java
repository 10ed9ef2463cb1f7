package dev.weft.newsroom.desk;

import com.github.mustachejava.DefaultMustacheFactory;
import dev.weft.newsroom.site.Sites;
import dev.weft.newsroom.speech.Speech;
import dev.weft.newsroom.speech.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.security.Principal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the pages of the desk from their templates; every value is escaped by the template. */
@Component
class Pages {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final DefaultMustacheFactory templates = new DefaultMustacheFactory("desk");
    private final Sites sites;
    private final Assets assets;

    Pages(Sites sites, Assets assets) {
        this.sites = sites;
        this.assets = assets;
    }

    ResponseEntity<String> page(HttpServletRequest request, String template, Map<String, ?> values) {
        return page(HttpStatus.OK, request, template, values);
    }

    ResponseEntity<String> page(
            HttpStatusCode status, HttpServletRequest request, String template, Map<String, ?> values) {
        Speech speech = Speech.of(request);
        Map<String, Object> all = new HashMap<>(values);
        all.put("w", Words.in(speech));
        all.put("lang", speech.tag());
        all.put("english", speech == Speech.EN);
        all.put("here", here(request));
        all.put("css", assets.address("desk.css"));
        all.put("script", assets.address(template + ".js"));
        all.put("hasScript", assets.has(template + ".js"));
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        all.put("csrf", token == null ? "" : token.getToken());
        Principal member = request.getUserPrincipal();
        all.put("member", member == null ? "" : member.getName());
        all.put("publisher", request.isUserInRole("PUBLISHER"));
        all.put("publication", name());
        StringWriter out = new StringWriter();
        templates.compile(template + ".mustache").execute(out, all);
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .body(out.toString());
    }

    /** Returns the name of the publication; a page of the desk is shown though the database be away. */
    private String name() {
        try {
            return sites.publication().name();
        } catch (RuntimeException away) {
            return "Weft";
        }
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Returns a moment as the publication's clock shows it. */
    String time(Instant moment) {
        return MINUTE.format(moment.atZone(zone()));
    }

    ZoneId zone() {
        return sites.publication().zone();
    }
}
