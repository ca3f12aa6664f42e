package io.deskweave.metadata.conversions;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Retyping;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How values get to the column that they are carried to. Where that is one they lay in before, a value there that leads
 * to the one that there is now stays as it is: nobody wrote it since, and its spelling is what people wrote then.
 *
 * @param there from the column carried to, back to the one carried from; empty where that column is new
 */
public record Way(Converting converting, List<Converting> there) {

    /**
     * @param stored with each column, as {@code Compiler.buildStored} makes it
     * @param field with the retyping to carry for
     */
    public static Way of(ObjectModel stored, FieldDefinition field, Retyping to) {
        var current = field.storage().column();
        var way = new Converting(column(stored, current), column(stored, to.column()), to.conversion());
        var there = new ArrayList<Converting>();
        var former = field.storage().former();
        boolean on = false;
        for (int i = 0; i < former.size(); i++) {
            on |= former.get(i).column().equals(to.column());
            if (on) {
                var next = i + 1 < former.size() ? former.get(i + 1).column() : current;
                there.add(new Converting(
                        column(stored, former.get(i).column()),
                        column(stored, next),
                        former.get(i).conversion()));
            }
        }
        return new Way(way, List.copyOf(there));
    }

    public FieldModel from() {
        return converting.from();
    }

    public FieldModel to() {
        return converting.to();
    }

    /** What is to be in the column carried to. */
    public Optional<Object> carried(@Nullable Object value, @Nullable Object lies) throws ValueRejected {
        if (!there.isEmpty() && leads(lies, value)) {
            return Optional.ofNullable(lies);
        }
        return value == null ? Optional.empty() : converting.converted(value);
    }

    private boolean leads(@Nullable Object lies, @Nullable Object value) {
        var at = Optional.ofNullable(lies);
        try {
            for (var step : there) {
                at = at.isEmpty() ? at : step.converted(at.get());
            }
        } catch (ValueRejected e) {
            at = Optional.empty();
        }
        if (value == null || at.isEmpty()) {
            return value == null && at.isEmpty();
        }
        return converting.text(at.get()).equals(converting.text(value));
    }

    private static FieldModel column(ObjectModel stored, String column) {
        return stored.fields().stream()
                .filter(field -> field.column().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s has no column %s".formatted(stored.id(), column)));
    }
}
