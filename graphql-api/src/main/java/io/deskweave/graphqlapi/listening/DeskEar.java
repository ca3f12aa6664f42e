package io.deskweave.graphqlapi.listening;

import io.deskweave.metadata.records.news.RecordNews.News;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All of one tenant's people who listen on this pod, and how far they have heard. */
final class DeskEar {

    private static final Logger log = LoggerFactory.getLogger(DeskEar.class);
    private static final long PEOPLE_REMEMBERED = Duration.ofSeconds(1).toNanos();

    private final TenantId tenant;
    private final Listening listening;
    private final Map<Ask.Key, Audience> audiences = new ConcurrentHashMap<>();
    private final AtomicInteger words = new AtomicInteger();
    private @Nullable String moment;
    private boolean closed;
    private long peopleSeen = System.nanoTime() - PEOPLE_REMEMBERED;

    DeskEar(TenantId tenant, Listening listening) {
        this.tenant = tenant;
        this.listening = listening;
    }

    /** What ends the listening; empty when it must be tried again, for somebody left meanwhile. */
    Optional<Runnable> join(Hearer hearer, Ask ask) {
        try {
            // The database is asked before the lock is taken: those who join wait for each other's memory alone.
            var now = begun() ? "" : listening.news().moment(scope());
            var fresh = audiences.containsKey(ask.key()) ? null : listening.audience(ask);
            return seat(hearer, ask.key(), now, fresh);
        } catch (RuntimeException e) {
            closeWhenEmpty();
            throw e;
        }
    }

    private synchronized Optional<Runnable> seat(Hearer hearer, Ask.Key key, String now, @Nullable Audience fresh) {
        var audience = audiences.getOrDefault(key, fresh);
        if (closed || audience == null) {
            return Optional.empty();
        }
        moment = moment == null ? now : moment;
        audience.add(hearer);
        audiences.put(key, audience);
        return Optional.of(() -> leave(key, hearer));
    }

    private synchronized boolean begun() {
        return moment != null;
    }

    private synchronized void leave(Ask.Key key, Hearer hearer) {
        var audience = audiences.get(key);
        if (audience != null) {
            audience.remove(hearer);
            if (audience.isEmpty()) {
                audiences.remove(key);
            }
        }
        closeWhenEmpty();
    }

    private synchronized void closeWhenEmpty() {
        if (audiences.isEmpty()) {
            closed = true;
            listening.forget(tenant, this);
        }
    }

    /** There may be news. However many say so, they are fetched by one thread at a time, and after the last word. */
    void word() {
        if (words.getAndIncrement() == 0) {
            listening.soon(this::fetch);
        }
    }

    private void fetch() {
        int heard = words.get();
        try {
            var news = news();
            if (news.isPresent()) {
                dismiss();
                audiences.values().forEach(audience -> listening.told(audience.bring(news.get())));
            }
        } catch (Refused e) {
            refused(e);
        } catch (RuntimeException e) {
            log.warn("News of records could not be fetched; they will be later", e);
        } finally {
            if (words.addAndGet(-heard) > 0) {
                listening.soon(this::fetch);
            }
        }
    }

    private Optional<News> news() {
        var since = since();
        if (since.isEmpty()) {
            return Optional.empty();
        }
        var news = listening.news().since(scope(), since.get());
        heardUntil(news.moment());
        return news.happenings().isEmpty() ? Optional.empty() : Optional.of(news);
    }

    private synchronized Optional<String> since() {
        return closed ? Optional.empty() : Optional.ofNullable(moment);
    }

    private synchronized void heardUntil(String now) {
        moment = now;
    }

    /** A desk that is not served any more is not heard any more; all else is tried again. */
    private void refused(Refused refusal) {
        var problem = refusal.problems().getFirst();
        if (problem.code().startsWith("tenancy.")) {
            audiences
                    .values()
                    .forEach(audience -> audience.hearers().forEach(hearer -> hearer.end(Ending.forbidden(problem))));
        }
    }

    /** Whoever is no longer one of the desk's people, or has another role now, hears nothing more. */
    private void dismiss() {
        var now = System.nanoTime();
        if (now - peopleSeen < PEOPLE_REMEMBERED) {
            return;
        }
        peopleSeen = now;
        var hearers = audiences.values().stream()
                .flatMap(audience -> audience.hearers().stream())
                .toList();
        var subjects = hearers.stream()
                .map(hearer -> hearer.caller().person().subject())
                .collect(Collectors.toSet());
        var people = listening.people(scope(), subjects).stream()
                .collect(Collectors.toMap(Person::subject, Function.identity()));
        for (var hearer : hearers) {
            var then = hearer.caller().person();
            var person = people.get(then.subject());
            if (person == null || !person.active() || !sameRights(person, then)) {
                hearer.end(Ending.RIGHTS_CHANGED);
            }
        }
    }

    private static boolean sameRights(Person now, Person then) {
        return now.role() == then.role() && Objects.equals(now.department(), then.department());
    }

    private TenantScope scope() {
        return TenantScope.platform(listening.tenant(tenant));
    }
}
