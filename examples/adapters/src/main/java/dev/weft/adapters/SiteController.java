package dev.weft.adapters;

import dev.weft.live.LiveRequest;
import dev.weft.live.LiveResponse;
import dev.weft.live.LiveSite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The live site in Spring MVC: whatever no other controller has. */
@Controller
public class SiteController {
    private final LiveSite live;
    private final Clock clock;

    /** Makes a controller of a site. */
    public SiteController(LiveSite live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    /** Answers with what the site has at the path. */
    @RequestMapping("/**")
    public void respond(HttpServletRequest in, HttpServletResponse out) throws IOException {
        LiveRequest request = LiveRequest.of(in.getMethod(), in.getRequestURI(), in::getHeader);
        LiveResponse response = live.respond(request, clock.instant());
        out.setStatus(response.status());
        response.headers().forEach(out::setHeader);
        response.writeTo(out.getOutputStream());
    }
}
