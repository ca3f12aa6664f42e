package io.deskweave.metadata.packages;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gives out ids that none of some definitions has. */
final class NewIds {

    private static final Pattern OWN = Pattern.compile("[fo][1-9][0-9]{0,8}");

    private long object;
    private long field;
    private long element;

    /** @param given the greatest number that an element's id ever had */
    NewIds(List<Definition> known, long given) {
        object = last(known, d -> d.objects().stream().map(ObjectDefinition::id));
        field = last(
                known,
                d -> d.objects().stream().flatMap(o -> o.fields().stream().map(FieldDefinition::id)));
        element = Math.max(
                given, known.stream().mapToLong(Definition::lastElement).max().orElse(0));
    }

    String object() {
        return "o" + ++object;
    }

    String field() {
        return "f" + ++field;
    }

    String element() {
        return "e" + ++element;
    }

    private static long last(List<Definition> known, Function<Definition, Stream<String>> ids) {
        return known.stream()
                .flatMap(ids)
                .filter(id -> OWN.matcher(id).matches())
                .mapToLong(id -> Long.parseLong(id.substring(1)))
                .max()
                .orElse(0);
    }
}
