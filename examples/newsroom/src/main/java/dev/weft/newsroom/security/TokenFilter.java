package dev.weft.newsroom.security;

import dev.weft.newsroom.store.Token;
import dev.weft.newsroom.store.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by {@code Authorization: Bearer TOKEN}, which works alike on every instance. */
final class TokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "bearer ";

    private final Tokens tokens;
    private final RateLimits limits;

    TokenFilter(Tokens tokens, RateLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            try {
                Optional<Token> token =
                        tokens.find(header.substring(SCHEME.length()).strip());
                if (token.isPresent()
                        && !limits.count(RateLimits.Kind.API, token.get().hash())) {
                    response.setHeader("Retry-After", "300");
                    refuse(request, response, 429);
                    return;
                }
                token.ifPresent(TokenFilter::admit);
            } catch (DataAccessException e) {
                response.setHeader("Retry-After", "10");
                refuse(request, response, 503);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void admit(Token token) {
        String[] roles = DeskMembers.roles(token.role());
        String[] authorities = new String[roles.length];
        for (int i = 0; i < roles.length; i++) {
            authorities[i] = "ROLE_" + roles[i];
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                token.label(), "", AuthorityUtils.createAuthorityList(authorities)));
        SecurityContextHolder.setContext(context);
    }

    /** Answers with a problem, in the language that is asked for. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        boolean english = "en".equals(request.getLocale().getLanguage());
        String title = switch (status) {
            case 401 -> english ? "Show a token: Authorization: Bearer …" : "请出示令牌：Authorization: Bearer …";
            case 403 -> english ? "This token may not do that" : "这个令牌无权这样做";
            case 429 -> english ? "Too many calls; try again in five minutes" : "调用过多，请五分钟后再试";
            default -> english ? "The database is away; nothing was done" : "数据库暂时不可用，未做任何改动";
        };
        response.setStatus(status);
        response.setContentType("application/problem+json");
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        String json = "{\"title\":\"" + title + "\",\"status\":" + status + "}";
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
}
