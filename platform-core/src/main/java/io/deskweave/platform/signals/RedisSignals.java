package io.deskweave.platform.signals;

import io.deskweave.platform.settings.PlatformSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import redis.clients.jedis.RedisClient;

/** Signals over Redis. Listeners on this pod hear at once and without Redis; the others while Redis is there. */
@Component
class RedisSignals implements Signals, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RedisSignals.class);
    private static final int LONGEST_MESSAGE = 1_024;
    private static final int MOST_WAITING = 1_000;

    private final String pod = UUID.randomUUID().toString();
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private final RedisClient redis;
    private final Subscription subscription;
    // One thread, so that nobody waits for Redis; past the bound a word is dropped, which lossy words may be.
    private final ThreadPoolExecutor teller = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("signals-teller").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    RedisSignals(PlatformSettings settings) {
        redis = RedisClient.create(URI.create(settings.redis().url()));
        subscription = new Subscription(redis, this::heard);
    }

    @Override
    public void tell(String topic, String message) {
        if (message.getBytes(StandardCharsets.UTF_8).length > LONGEST_MESSAGE) {
            throw new IllegalArgumentException("A signal is a hint of at most 1 KB");
        }
        deliver(topic, message);
        teller.execute(() -> publish(topic, message));
    }

    private void publish(String topic, String message) {
        try {
            redis.publish(Subscription.CHANNELS + topic, pod + " " + message);
        } catch (RuntimeException e) {
            log.debug("A signal on {} was lost: {}", topic, e.getMessage());
        }
    }

    @Override
    public void listen(String topic, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, t -> new CopyOnWriteArrayList<>()).add(listener);
    }

    private void heard(String topic, String signed) {
        var space = signed.indexOf(' ');
        if (space < 0 || signed.substring(0, space).equals(pod)) {
            return;
        }
        deliver(topic, signed.substring(space + 1));
    }

    private void deliver(String topic, String message) {
        for (var listener : listeners.getOrDefault(topic, List.of())) {
            try {
                listener.accept(message);
            } catch (RuntimeException e) {
                log.warn("A listener to {} failed", topic, e);
            }
        }
    }

    @Override
    public void start() {
        subscription.start();
    }

    @Override
    public void stop() {
        subscription.stop();
        teller.shutdownNow();
        redis.close();
    }

    @Override
    public boolean isRunning() {
        return subscription.isRunning();
    }
}
