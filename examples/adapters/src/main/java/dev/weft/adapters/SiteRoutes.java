package dev.weft.adapters;

import dev.weft.live.LiveRequest;
import dev.weft.live.LiveResponse;
import dev.weft.live.LiveSite;
import java.time.Clock;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The live site in Spring WebFlux; in threads that may wait, since a database lets them. */
public record SiteRoutes(LiveSite live, Clock clock) {
    /** Returns the routes: whatever no other has. */
    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route(RequestPredicates.all(), this::respond);
    }

    private Mono<ServerResponse> respond(ServerRequest in) {
        LiveRequest request = LiveRequest.of(in.method().name(), in.uri().getRawPath(), in.headers()::firstHeader);
        return Mono.fromCallable(() -> live.respond(request, clock.instant()))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(SiteRoutes::sent);
    }

    private static Mono<ServerResponse> sent(LiveResponse response) {
        ServerResponse.BodyBuilder answer = ServerResponse.status(response.status())
                .headers(headers -> response.headers().forEach(headers::set));
        return response.length() == 0 ? answer.build() : answer.bodyValue(response.bytes());
    }
}
