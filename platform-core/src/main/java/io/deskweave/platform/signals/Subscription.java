package io.deskweave.platform.signals;

import java.time.Duration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.RedisClient;

/** The thread that hears the other pods, and subscribes again when Redis was away. */
final class Subscription {

    static final String CHANNELS = "deskweave:";

    private static final Logger log = LoggerFactory.getLogger(Subscription.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RedisClient redis;
    private final BiConsumer<String, String> heard;
    private volatile boolean running;
    private volatile @Nullable JedisPubSub current;
    private volatile @Nullable Thread thread;

    Subscription(RedisClient redis, BiConsumer<String, String> heard) {
        this.redis = redis;
        this.heard = heard;
    }

    void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("signals-hearer").start(this::hear);
    }

    private void hear() {
        var connected = true;
        while (running) {
            try {
                var ear = new Ear();
                current = ear;
                redis.psubscribe(ear, CHANNELS + "*");
                connected = true;
            } catch (RuntimeException e) {
                if (running && connected) {
                    log.warn("Signals of other pods are not heard until Redis is back: {}", e.getMessage());
                }
                connected = false;
            }
            rest();
        }
    }

    private void rest() {
        try {
            if (running) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    void stop() {
        running = false;
        var ear = current;
        if (ear != null && ear.isSubscribed()) {
            ear.punsubscribe();
        }
        var hearer = thread;
        if (hearer != null) {
            hearer.interrupt();
        }
    }

    boolean isRunning() {
        return running;
    }

    private final class Ear extends JedisPubSub {
        @Override
        public void onPMessage(String pattern, String channel, String message) {
            heard.accept(channel.substring(CHANNELS.length()), message);
        }
    }
}
