package io.deskweave.graphqlapi.listening;

import io.deskweave.metadata.model.Models;
import io.deskweave.metadata.records.RecordNotFound;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQueries.Look;
import io.deskweave.metadata.records.news.RecordNews.Kind;
import io.deskweave.metadata.records.news.RecordNews.News;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All who asked alike and may see alike. News are brought by one thread at a time. */
final class Audience {

    private static final Logger log = LoggerFactory.getLogger(Audience.class);
    private static final UUID NOBODY = new UUID(0L, 0L);

    private final RecordQueries queries;
    private final Models models;
    private final Set<Hearer> hearers = ConcurrentHashMap.newKeySet();
    private final Outsiders outsiders = new Outsiders();
    private volatile Ask ask;

    /** Refuses what the first of them may not ask, and a record that is not there. */
    Audience(Ask ask, RecordQueries queries, Models models) {
        this.ask = ask;
        this.queries = queries;
        this.models = models;
        var only = ask.listened().only();
        if (look(Set.of(only == null ? NOBODY : only)).isEmpty() && only != null) {
            throw new Refused(new RecordNotFound(ask.listened().object().name()));
        }
    }

    void add(Hearer hearer) {
        hearers.add(hearer);
    }

    void remove(Hearer hearer) {
        hearers.remove(hearer);
    }

    Set<Hearer> hearers() {
        return hearers;
    }

    boolean isEmpty() {
        return hearers.isEmpty();
    }

    /** How many hints were given. */
    long bring(News news) {
        try {
            renew();
            var changes =
                    Changes.of(news, ask.listened().object(), ask.listened().only());
            return changes.none() ? 0 : tell(changes.many() ? List.of(json().many()) : results(changes));
        } catch (Refused e) {
            return refused(e.problems());
        } catch (RuntimeException e) {
            log.warn("What changed could not be read for those who listen", e);
            return tell(List.of(json().many()));
        }
    }

    /** A failure of the moment is no reason to stop listening: what was missed is said to be many. */
    private long refused(List<Problem> problems) {
        if (problems.stream()
                .anyMatch(problem -> problem.kind() == Problem.Kind.LIMIT_REACHED
                        || problem.code().startsWith("storage."))) {
            return tell(List.of(json().many()));
        }
        hearers.forEach(hearer -> hearer.refused(problems));
        return 0;
    }

    private void renew() {
        var current = models.current(ask.caller().scope());
        if (current.release() != ask.inForce().release()) {
            ask = ask.renewed().get();
        }
    }

    private List<String> results(Changes changes) {
        var seen = look(changes.kinds().entrySet().stream()
                        .filter(change -> change.getValue() != Kind.DELETE)
                        .map(change -> change.getKey())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Look::id, Function.identity()));
        var results = new ArrayList<String>();
        changes.kinds().forEach((id, kind) -> {
            var look = seen.get(id);
            if (look != null) {
                result(kind, look, results);
            } else if (kind == Kind.DELETE && !outsiders.remove(id)) {
                results.add(json().of("DELETED", id));
            }
        });
        return results;
    }

    private void result(Kind kind, Look look, List<String> results) {
        if (look.passes()) {
            outsiders.remove(look.id());
            results.add(json().of(kind == Kind.INSERT ? "CREATED" : "UPDATED", look));
            return;
        }
        var unknown = outsiders.add(look.id());
        if (unknown && kind != Kind.INSERT) {
            results.add(json().of("LEFT", look.id()));
        }
    }

    private List<Look> look(Set<UUID> ids) {
        return queries.look(ask.caller().scope(), ask.inForce(), ask.listened().watch(ids));
    }

    private long tell(List<String> results) {
        for (var hearer : hearers) {
            results.forEach(hearer::hear);
        }
        return (long) results.size() * hearers.size();
    }

    private ChangeJson json() {
        return new ChangeJson(Objects.requireNonNull(ask).listened());
    }
}
