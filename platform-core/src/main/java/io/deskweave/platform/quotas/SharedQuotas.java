package io.deskweave.platform.quotas;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.deskweave.platform.settings.PlatformSettings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.jedis.Bucket4jJedis;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.util.JedisURIHelper;

/** Token buckets in Redis, and one of this pod's own beside each for when Redis does not answer. */
@Component
class SharedQuotas implements Quotas, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SharedQuotas.class);
    private static final int REDIS_MILLIS = 250;
    private static final int CONNECTIONS = 8;
    private static final long PAUSE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 20_000;
    // A request must not wait for Redis each time: up to a fiftieth of a budget, and a fifth of a second, is counted
    // by the pod alone. So n pods may together give n fiftieths more than there is.
    private static final int UNTOLD_PART = 50;
    private static final Duration UNTOLD_TIME = Duration.ofMillis(200);

    private final RedisClient redis;
    private final ProxyManager<byte[]> shared;
    private final LoadingCache<Key, Buckets> buckets =
            Caffeine.newBuilder().expireAfterAccess(KEPT).maximumSize(MOST).build(this::make);
    private volatile long nextTry = System.nanoTime();

    SharedQuotas(PlatformSettings settings) {
        redis = client(URI.create(settings.redis().url()));
        shared = Bucket4jJedis.casBasedBuilder(redis)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
                .build();
    }

    private static RedisClient client(URI address) {
        var config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(REDIS_MILLIS)
                .socketTimeoutMillis(REDIS_MILLIS)
                .user(JedisURIHelper.getUser(address))
                .password(JedisURIHelper.getPassword(address))
                .database(JedisURIHelper.getDBIndex(address))
                .ssl(JedisURIHelper.isRedisSSLScheme(address))
                .build();
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxWait(Duration.ofMillis(REDIS_MILLIS));
        return RedisClient.builder()
                .hostAndPort(JedisURIHelper.getHostAndPort(address))
                .clientConfig(config)
                .poolConfig(pool)
                .build();
    }

    private Buckets make(Key key) {
        var budget = key.budget();
        var configuration = BucketConfiguration.builder()
                .addLimit(limit ->
                        limit.capacity(budget.capacity()).refillGreedy(budget.perSecond(), Duration.ofSeconds(1)))
                .build();
        var untold = Math.max(1, budget.capacity() / UNTOLD_PART);
        var common = shared.builder()
                .withOptimization(Optimizations.delaying(new DelayParameters(untold, UNTOLD_TIME)))
                .build(bytes(key), () -> configuration);
        var own = Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(budget.capacity()).refillGreedy(budget.perSecond(), Duration.ofSeconds(1)))
                .build();
        return new Buckets(common, own);
    }

    /** The budget is part of the name: whoever is given another one begins anew. */
    private static byte[] bytes(Key key) {
        return "deskweave:quota:%s:%d:%d"
                .formatted(key.name(), key.budget().capacity(), key.budget().perSecond())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Grant take(String key, Budget budget, long points) {
        var probe = on(key, budget, bucket -> bucket.tryConsumeAndReturnRemaining(points));
        return new Grant(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    @Override
    public void giveBack(String key, Budget budget, long points) {
        on(key, budget, bucket -> {
            bucket.addTokens(points);
            return points;
        });
    }

    private <T> T on(String name, Budget budget, Function<Bucket, T> work) {
        var both = buckets.get(new Key(name, budget));
        if (System.nanoTime() - nextTry < 0) {
            return work.apply(both.own());
        }
        try {
            return work.apply(both.common());
        } catch (RuntimeException e) {
            nextTry = System.nanoTime() + PAUSE_NANOS;
            log.warn("Budgets are counted by this pod alone for a while, Redis does not answer: {}", e.getMessage());
            return work.apply(both.own());
        }
    }

    @Override
    public void destroy() {
        redis.close();
    }

    private record Key(String name, Budget budget) {}

    private record Buckets(BucketProxy common, Bucket own) {}
}
