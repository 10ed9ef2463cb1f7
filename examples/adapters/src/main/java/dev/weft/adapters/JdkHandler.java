package dev.weft.adapters;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.weft.live.LiveRequest;
import dev.weft.live.LiveResponse;
import dev.weft.live.LiveSite;
import java.io.IOException;
import java.time.Clock;

/** The live site on the JDK's own server: {@code server.createContext("/", new JdkHandler(live, Clock.systemUTC()))}. */
public record JdkHandler(LiveSite live, Clock clock) implements HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            LiveRequest request = LiveRequest.of(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    exchange.getRequestHeaders()::getFirst);
            LiveResponse response = live.respond(request, clock.instant());
            response.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(response.status(), response.length() == 0 ? -1 : response.length());
            if (response.length() > 0) {
                response.writeTo(exchange.getResponseBody());
            }
        }
    }
}
