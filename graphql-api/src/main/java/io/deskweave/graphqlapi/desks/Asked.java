package io.deskweave.graphqlapi.desks;

import graphql.schema.DataFetchingEnvironment;
import io.deskweave.graphqlapi.errors.Refusal;
import io.deskweave.graphqlapi.pages.Page;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a fetcher was asked: for whom, and with which arguments. GraphQL has checked their types already. */
public record Asked(DataFetchingEnvironment environment, Map<String, Object> arguments) {

    public static Asked of(DataFetchingEnvironment environment) {
        return new Asked(environment, environment.getArguments());
    }

    /** With the fields of the argument {@code input} as arguments. */
    public static Asked input(DataFetchingEnvironment environment) {
        return new Asked(environment, Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input")));
    }

    /** What the field belongs to. */
    public static <T> T source(DataFetchingEnvironment environment, Class<T> type) {
        return type.cast(Objects.requireNonNull(environment.<Object>getSource()));
    }

    public TenantScope scope() {
        return Objects.requireNonNull(environment.getGraphQlContext().<TenantScope>get(TenantScope.class));
    }

    public Person person() {
        return Objects.requireNonNull(environment.getGraphQlContext().<Person>get(Person.class));
    }

    public InForce inForce() {
        return Objects.requireNonNull(environment.getGraphQlContext().<InForce>get(InForce.class));
    }

    public boolean has(String name) {
        return arguments.containsKey(name);
    }

    public String text(String name) {
        return Objects.requireNonNull(textOrNull(name));
    }

    @Nullable
    public String textOrNull(String name) {
        return (String) arguments.get(name);
    }

    /** A text; what is blank is as good as none. */
    @Nullable
    public String ruleOrNull(String name) {
        var text = textOrNull(name);
        return text == null || text.isBlank() ? null : text;
    }

    /** An input object within the input. */
    @SuppressWarnings("unchecked") // the schema says that it is an input object
    @Nullable
    public Asked partOrNull(String name) {
        var part = (Map<String, Object>) arguments.get(name);
        return part == null ? null : new Asked(environment, part);
    }

    public int number(String name) {
        return ((Number) Objects.requireNonNull(arguments.get(name))).intValue();
    }

    @Nullable
    public Integer numberOrNull(String name) {
        return arguments.get(name) instanceof Number number ? (Integer) number.intValue() : null;
    }

    public long bigNumber(String name) {
        return ((Number) Objects.requireNonNull(arguments.get(name))).longValue();
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(arguments.get(name));
    }

    @Nullable
    public Boolean flagOrNull(String name) {
        return (Boolean) arguments.get(name);
    }

    @Nullable
    public Map<String, Object> jsonOrNull(String name) {
        var value = arguments.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new Refused(Refusal.invalid(
                            "api.argument.not-an-object",
                            "'%s' is not a JSON object".formatted(name),
                            "Write it as {\"name\": value}")
                    .at(List.of(name)));
        }
        return map.entrySet().stream()
                .filter(e -> e.getValue() != null)
                .collect(Collectors.toMap(e -> (String) e.getKey(), Map.Entry::getValue));
    }

    @SuppressWarnings("unchecked") // the schema says that it is a list of input objects
    public List<Map<String, Object>> objects(String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(arguments.get(name));
    }

    /** A list of names; none when it was left out or null. */
    @SuppressWarnings("unchecked") // the schema says that it is a list of texts
    public List<String> names(String name) {
        var names = (List<String>) arguments.get(name);
        return names == null ? List.of() : names;
    }

    /** A list of scalars; empty when none is given. */
    @SuppressWarnings("unchecked") // the schema says what is in the list
    public <T> List<T> list(String name) {
        var list = (List<T>) arguments.get(name);
        return list == null ? List.of() : list;
    }

    @Nullable
    public Texts textsOrNull(String name) {
        if (arguments.get(name) == null) {
            return null;
        }
        return new Texts(objects(name).stream()
                .collect(Collectors.toMap(
                        t -> (String) t.get("language"), t -> (String) t.get("text"), (earlier, later) -> later)));
    }

    public Texts texts(String name) {
        return Objects.requireNonNullElse(textsOrNull(name), Texts.none());
    }

    public UUID id(String name) {
        return Objects.requireNonNull(idOrNull(name));
    }

    /** Ids of files, imports, people and departments are UUIDs. */
    @Nullable
    public UUID idOrNull(String name) {
        var text = textOrNull(name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.invalid(
                            "api.argument.not-an-id",
                            "'%s' is not an id".formatted(name),
                            "Send the id just as the platform gave it out")
                    .at(List.of(name)));
        }
    }

    /** How many are asked for, within 1 and the most that is given at once. */
    public int first(int most) {
        return Page.size((Integer) arguments.get("first"), most);
    }
}
