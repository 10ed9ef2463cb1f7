package dev.weft.adapters;

import dev.weft.live.LiveRequest;
import dev.weft.live.LiveResponse;
import dev.weft.live.LiveSite;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/** The live site in a servlet container, mapped to {@code /}. */
public final class SiteServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient LiveSite live;
    private final transient Clock clock;

    /** Makes a servlet of a site. */
    public SiteServlet(LiveSite live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest in, HttpServletResponse out) throws IOException {
        LiveRequest request = LiveRequest.of(in.getMethod(), in.getRequestURI(), in::getHeader);
        LiveResponse response = live.respond(request, clock.instant());
        out.setStatus(response.status());
        response.headers().forEach(out::setHeader);
        response.writeTo(out.getOutputStream());
    }
}
