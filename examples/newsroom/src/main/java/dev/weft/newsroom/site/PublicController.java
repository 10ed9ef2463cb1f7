package dev.weft.newsroom.site;

import dev.weft.live.LiveRequest;
import dev.weft.live.LiveResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers readers: whatever no other page is at. */
@Controller
class PublicController {
    private final PublicSite site;

    PublicController(PublicSite site) {
        this.site = site;
    }

    @RequestMapping("/**")
    void document(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LiveResponse answer =
                site.respond(LiveRequest.of(request.getMethod(), request.getRequestURI(), request::getHeader));
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        answer.writeTo(response.getOutputStream());
    }
}
