package io.deskweave.graphqlapi.listening;

import io.deskweave.metadata.model.Models;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.news.RecordNews;
import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The door: begins to listen. News are fetched at a word from whoever wrote, and now and then without one, so that a
 * word lost with its writer or with Redis only makes them late.
 */
@Component
public class Listening implements SmartLifecycle {

    /** So many desks are told at once; one whose database is slow holds one of these. */
    private static final int THREADS = 4;

    private final RecordNews news;
    private final RecordQueries queries;
    private final Models models;
    private final Directory directory;
    private final Organisation organisation;
    private final ListeningSettings settings;
    private final Map<TenantId, DeskEar> ears = new ConcurrentHashMap<>();
    private final LongAdder told = new LongAdder();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("listening-", 1).factory());
    private volatile boolean running;
    private volatile @Nullable Future<?> looking;

    Listening(
            RecordNews news,
            RecordQueries queries,
            Models models,
            Directory directory,
            Organisation organisation,
            ListeningSettings settings) {
        this.news = news;
        this.queries = queries;
        this.models = models;
        this.directory = directory;
        this.organisation = organisation;
        this.settings = settings;
        news.listen(this::word);
    }

    /**
     * Listens from now on. Refuses what may not be asked, as the record's query would, and with
     * {@code metadata.record.not-found} a single record that is not there.
     *
     * @return what ends it
     */
    public Runnable begin(Hearer hearer, Ask ask) {
        Optional<Runnable> joined;
        do {
            joined = ears.computeIfAbsent(ask.key().tenant(), tenant -> new DeskEar(tenant, this))
                    .join(hearer, ask);
        } while (joined.isEmpty());
        return joined.get();
    }

    private void word(TenantId tenant) {
        var ear = ears.get(tenant);
        if (ear != null) {
            ear.word();
        }
    }

    void soon(Runnable work) {
        if (running) {
            threads.execute(work);
        }
    }

    void forget(TenantId tenant, DeskEar ear) {
        ears.remove(tenant, ear);
    }

    RecordNews news() {
        return news;
    }

    Audience audience(Ask ask) {
        return new Audience(ask, queries, models);
    }

    Tenant tenant(TenantId id) {
        return directory.tenant(id);
    }

    List<Person> people(TenantScope scope, Set<UUID> subjects) {
        return organisation.people(scope, subjects);
    }

    void told(long hints) {
        told.add(hints);
    }

    long told() {
        return told.sum();
    }

    @Override
    public void start() {
        running = true;
        var every = settings.lookEvery().toMillis();
        looking = threads.scheduleWithFixedDelay(
                () -> ears.values().forEach(DeskEar::word), every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        var last = looking;
        if (last != null) {
            last.cancel(false);
        }
        threads.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
