package io.deskweave.metadata.fields;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The closed set of shapes that a stored value can have, and the Java type that carries each. Field types are
 * open; shapes are not: SQL, GraphQL and the console each answer them with one exhaustive switch.
 */
public sealed interface ValueShape {

    /** A {@code String} of at most so many code points. */
    record Text(int lengthMax) implements ValueShape {}

    /** A {@code Long} within bounds that a JSON number carries exactly: at most 2^53 - 1 either way. */
    record WholeNumber(long min, long max) implements ValueShape {}

    /** A {@code BigDecimal}; precision counts all digits, scale those after the point. In JSON a string. */
    record Decimal(int precision, int scale) implements ValueShape {}

    /** A {@code Boolean}. */
    record YesNo() implements ValueShape {}

    /** A {@code java.time.LocalDate}. */
    record Date() implements ValueShape {}

    /** A {@code java.time.Instant}, to the microsecond. */
    record DateTime() implements ValueShape {}

    /** A {@code java.time.Duration} of whole seconds, none of them negative. In JSON as ISO 8601 has it. */
    record Duration() implements ValueShape {}

    /** Keys of options. What was merged into another is read as that one, also where records hold it a while longer. */
    sealed interface Listed extends ValueShape {

        /** Every key, in order; also of those that were merged. */
        List<String> options();

        /** By the key of each option that was merged, the one that stands for it. */
        Map<String, String> merged();

        /** The option that a key means by now. */
        default String standingFor(String key) {
            return merged().getOrDefault(key, key);
        }

        /** All keys that mean the same as this one by now. */
        default Set<String> same(String key) {
            var standing = standingFor(key);
            var found = new LinkedHashSet<>(Set.of(standing));
            merged().forEach((other, into) -> {
                if (into.equals(standing)) {
                    found.add(other);
                }
            });
            return found;
        }

        /** The keys that mean another option than they did. */
        default List<String> mergedSince(ValueShape before) {
            return merged().keySet().stream()
                    .filter(key -> !(before instanceof Listed was)
                            || !was.standingFor(key).equals(standingFor(key)))
                    .sorted()
                    .toList();
        }
    }

    /** A {@code String}: the key of one option. */
    record Choice(List<String> options, Map<String, String> merged) implements Listed {
        public Choice {
            options = List.copyOf(options);
            merged = Map.copyOf(merged);
        }

        /** Of options that all stand for themselves. */
        public Choice(List<String> options) {
            this(options, Map.of());
        }
    }

    /** A {@code List} of {@code String}s: the keys of some options, each once, in the options' order, never none. */
    record Choices(List<String> options, Map<String, String> merged) implements Listed {
        public Choices {
            options = List.copyOf(options);
            merged = Map.copyOf(merged);
        }

        /** Of options that all stand for themselves. */
        public Choices(List<String> options) {
            this(options, Map.of());
        }
    }

    /** A {@code String}: the key of one category of a tree. */
    record Category(Tree tree) implements ValueShape {}

    /** A {@link io.deskweave.metadata.fields.Money}. */
    record Money() implements ValueShape {}

    /** A {@link PostalAddress}. */
    record Address() implements ValueShape {}

    /** A {@link Place}. */
    record Point() implements ValueShape {}

    /** A {@link KeptFile}; where there may be several a {@code List} of them, each once, never none. */
    record Files(boolean several) implements ValueShape {}

    /** A {@code java.util.UUID}: the id of a record of the object with this id. */
    record Reference(String objectId) implements ValueShape {}

    /** A {@code List} of {@code UUID}s: records of the object with this id, each once, in order, never none. */
    record References(String objectId, int atMost) implements ValueShape {}

    /** A {@link RecordId}: a record of one of the objects with these ids. */
    record AnyReference(List<String> objectIds) implements ValueShape {
        public AnyReference {
            objectIds = List.copyOf(objectIds);
        }
    }

    /** A {@code java.util.UUID}: someone of the tenant, as its organisation has them. */
    record Person() implements ValueShape {}

    /** A {@code java.util.UUID}: a department of the tenant. */
    record Department() implements ValueShape {}
}
