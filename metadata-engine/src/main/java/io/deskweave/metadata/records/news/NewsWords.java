package io.deskweave.metadata.records.news;

import io.deskweave.platform.signals.Signals;
import io.deskweave.platform.storage.CommitListener;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells every pod which tenants may have news. Commits are gathered for a moment, so that a busy desk costs Redis no
 * more words than a quiet one and other topics are never crowded out.
 */
@Component
class NewsWords implements CommitListener, SmartLifecycle {

    static final String TOPIC = "records";

    private static final Duration GATHERED = Duration.ofMillis(10);

    /** Of 36 letters each, in a word of at most 1 KB. */
    private static final int MOST_IN_A_WORD = 25;

    private final Signals signals;
    private final Set<TenantId> written = ConcurrentHashMap.newKeySet();
    private final Semaphore wanted = new Semaphore(0);
    private volatile @Nullable Thread teller;

    NewsWords(Signals signals) {
        this.signals = signals;
    }

    @Override
    public void committed(TenantScope scope) {
        if (written.add(scope.tenant().id())) {
            wanted.release();
        }
    }

    void listen(Consumer<TenantId> listener) {
        signals.listen(
                TOPIC,
                word -> Arrays.stream(word.split(" "))
                        .map(id -> new TenantId(UUID.fromString(id)))
                        .forEach(listener));
    }

    private void tell() {
        try {
            while (true) {
                wanted.acquire();
                Thread.sleep(GATHERED);
                wanted.drainPermits();
                say();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say() {
        var tenants = new ArrayList<TenantId>(MOST_IN_A_WORD);
        // Taken out one by one: who commits meanwhile is added again, and told once more.
        for (var tenant : List.copyOf(written)) {
            written.remove(tenant);
            tenants.add(tenant);
            if (tenants.size() == MOST_IN_A_WORD) {
                say(tenants);
                tenants.clear();
            }
        }
        if (!tenants.isEmpty()) {
            say(tenants);
        }
    }

    private void say(List<TenantId> tenants) {
        signals.tell(TOPIC, tenants.stream().map(TenantId::toString).collect(Collectors.joining(" ")));
    }

    @Override
    public void start() {
        teller = Thread.ofPlatform().daemon().name("news-teller").start(this::tell);
    }

    @Override
    public void stop() {
        var thread = teller;
        teller = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return teller != null;
    }
}
