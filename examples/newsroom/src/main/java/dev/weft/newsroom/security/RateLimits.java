package dev.weft.newsroom.security;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How often something may be done in five minutes. What is remembered is bounded. */
@Component
public class RateLimits {
    /** What is limited, each by a key of its own: an address, a name. */
    public enum Kind {
        /** Failed logins of one name from one address. */
        LOGIN(10),
        /** Failed logins from one address. */
        LOGIN_ADDRESS(50),
        /** Calls by one token. */
        API(3_000),
        /** Files that one member sends. */
        UPLOAD(300);

        private final int most;

        Kind(int most) {
            this.most = most;
        }
    }

    private final Cache<String, AtomicInteger> counts;

    RateLimits() {
        this(Ticker.systemTicker());
    }

    RateLimits(Ticker ticker) {
        counts = CacheBuilder.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(Duration.ofMinutes(5))
                .maximumSize(100_000)
                .build();
    }

    /** Counts once; returns whether that was within the limit. */
    public boolean count(Kind kind, String key) {
        return counter(kind, key).incrementAndGet() <= kind.most;
    }

    /** Returns whether more is within the limit; counts nothing. */
    public boolean allows(Kind kind, String key) {
        return counter(kind, key).get() < kind.most;
    }

    private AtomicInteger counter(Kind kind, String key) {
        try {
            return counts.get(kind + " " + key, AtomicInteger::new);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
