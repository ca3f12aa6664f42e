package io.deskweave.graphqlapi.endpoint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import io.deskweave.graphqlapi.requests.RequestFault;
import io.deskweave.graphqlapi.security.Caller;
import io.deskweave.metadata.operations.SavedOperations;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.SchemaName;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Documents that are asked for by their hash instead of being sent, in the way of Apollo's persisted queries. Those
 * that a client keeps are found; whoever asks for another one is told so and may send it whole. What was removed is
 * still found for a moment.
 */
@Component
class SavedDocuments {

    private static final String EXTENSION = "persistedQuery";
    private static final String HASH = "sha256Hash";
    private static final int CHARACTERS_MAX = 8_000_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final SavedOperations operations;
    private final Cache<Key, String> known = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS_MAX)
            .<Key, String>weigher((key, document) -> 200 + document.length())
            .expireAfterWrite(REMEMBERED)
            .build();

    SavedDocuments(SavedOperations operations) {
        this.operations = operations;
    }

    /** With the document that was meant. */
    ExecutionInput resolve(ExecutionInput input, Caller caller) {
        if (!input.getQuery().equals(PersistedQuerySupport.PERSISTED_QUERY_MARKER)) {
            return input;
        }
        var document = caller instanceof Caller.OfDesk desk
                ? hash(input).flatMap(hash -> find(desk.scope(), hash))
                : Optional.<String>empty();
        if (document.isEmpty()) {
            throw new Refused(RequestFault.NOT_SAVED.because("PersistedQueryNotFound"));
        }
        return input.transform(builder -> builder.query(document.get()));
    }

    private static Optional<String> hash(ExecutionInput input) {
        return input.getExtensions().get(EXTENSION) instanceof Map<?, ?> extension
                        && extension.get(HASH) instanceof String hash
                ? Optional.of(hash)
                : Optional.empty();
    }

    private Optional<String> find(TenantScope scope, String hash) {
        var key = new Key(scope.tenant().schema(), hash);
        var document = Optional.ofNullable(known.getIfPresent(key));
        if (document.isPresent()) {
            return document;
        }
        var found = operations.document(scope, hash);
        found.ifPresent(text -> known.put(key, text));
        return found;
    }

    private record Key(SchemaName schema, String hash) {}
}
