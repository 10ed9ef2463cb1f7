package dev.weft.newsroom.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns logins away where too many have failed. */
final class LoginLimitFilter extends OncePerRequestFilter {
    private final RateLimits limits;

    LoginLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    /** Notes a login that failed. */
    static void failed(RateLimits limits, HttpServletRequest request) {
        limits.count(RateLimits.Kind.LOGIN, nameAndAddress(request));
        limits.count(RateLimits.Kind.LOGIN_ADDRESS, request.getRemoteAddr());
    }

    private static String nameAndAddress(HttpServletRequest request) {
        return request.getRemoteAddr() + " " + request.getParameter("username");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean login =
                request.getMethod().equals("POST") && request.getServletPath().equals("/desk/login");
        if (login
                && !(limits.allows(RateLimits.Kind.LOGIN, nameAndAddress(request))
                        && limits.allows(RateLimits.Kind.LOGIN_ADDRESS, request.getRemoteAddr()))) {
            response.sendRedirect("/desk/login?limited");
            return;
        }
        chain.doFilter(request, response);
    }
}
