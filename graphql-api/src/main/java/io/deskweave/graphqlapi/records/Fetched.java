package io.deskweave.graphqlapi.records;

import graphql.schema.DataFetchingEnvironment;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.RecordNotFound;
import io.deskweave.metadata.records.commands.RecordCommands.Caller;
import io.deskweave.metadata.records.once.WriteKey;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantScope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a root field over records was asked: for whom, and with which arguments. */
record Fetched(DataFetchingEnvironment environment) {

    private static final String KEY = "idempotencyKey";
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    TenantScope scope() {
        return Objects.requireNonNull(environment.getGraphQlContext().<TenantScope>get(TenantScope.class));
    }

    InForce inForce() {
        return Objects.requireNonNull(environment.getGraphQlContext().<InForce>get(InForce.class));
    }

    Caller caller() {
        var input = input();
        var key = (String) input.get(KEY);
        return new Caller(scope(), inForce(), key == null ? null : key(key, input));
    }

    /** Everything that was sent but the key itself makes the difference between two inputs. */
    private WriteKey key(String key, Map<String, @Nullable Object> input) {
        var rest = new HashMap<String, @Nullable Object>(input);
        rest.remove(KEY);
        try {
            var bytes = SORTED.writeValueAsString(rest).getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new WriteKey(
                    key, environment.getField().getName(), HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    SelectionReading reading(int rows) {
        return new SelectionReading(inForce().model(), RowBudget.one().within(rows));
    }

    Map<String, @Nullable Object> input() {
        return map(environment.getArguments(), "input");
    }

    UUID id(ObjectModel object) {
        return id(object, (String) Objects.requireNonNull(input().get("id")));
    }

    static UUID id(ObjectModel object, String text) {
        var id = GlobalId.parse(text);
        if (!id.objectId().equals(object.id())) {
            throw new Refused(new RecordNotFound(object.name()));
        }
        return id.id();
    }

    /** A list that the schema demands. */
    List<Object> list(String name) {
        return input().get(name) instanceof List<?> list ? List.copyOf(list) : List.of();
    }

    int version() {
        return (Integer) Objects.requireNonNull(input().get("version"));
    }

    Map<String, @Nullable Object> values() {
        return map(input(), "values");
    }

    @SuppressWarnings("unchecked") // graphql-java gives input objects as maps by name
    static Map<String, @Nullable Object> map(Map<String, ? extends @Nullable Object> arguments, String name) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(arguments.get(name));
    }
}
