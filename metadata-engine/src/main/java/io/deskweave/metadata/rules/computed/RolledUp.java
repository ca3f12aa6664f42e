package io.deskweave.metadata.rules.computed;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.expressions.types.RecordType;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.platform.problems.NearNames;
import java.util.Optional;

/** The field of a list's records that a roll-up looks at. */
record RolledUp(ObjectDefinition object, FieldDefinition field, RecordType list, Found findings) {

    /** Its id; empty when it cannot be looked at. */
    Optional<String> check(String read, ValueShape result) {
        var member = list.member(read);
        var path = Found.path(object, field, "settings", Computed.FIELD);
        if (member.isEmpty()) {
            boolean retired = list.retired().contains(read);
            findings.add(
                    "metadata.roll-up.field-unknown",
                    path,
                    "%s has no field '%s'%s"
                            .formatted(list.name(), Found.shown(read), retired ? " in use: it is retired" : ""),
                    NearNames.advice(
                            list.members().keySet().stream(), read, "Name a field of the records in the list"));
            return Optional.empty();
        }
        var function = String.valueOf(field.settings().get(Computed.FUNCTION));
        if (!fits(function, member.get().shape(), result)) {
            findings.add(
                    "metadata.roll-up.result-wrong",
                    path,
                    "The %s of '%s' of %s is not what field '%s' of %s keeps"
                            .formatted(
                                    function,
                                    Found.shown(read),
                                    list.name(),
                                    Found.shown(field.name()),
                                    Found.shown(object.name())),
                    "Numbers and durations have a sum and an average, dates a least and a greatest;"
                            + " let the result be of the same type, an average a decimal");
        }
        return Optional.of(member.get().id());
    }

    private static boolean fits(String function, ValueShape of, ValueShape result) {
        if (function.equals("average") && of instanceof ValueShape.Money) {
            return false;
        }
        return switch (of) {
            case ValueShape.WholeNumber ignored ->
                result instanceof ValueShape.WholeNumber || result instanceof ValueShape.Decimal;
            case ValueShape.Decimal ignored -> result instanceof ValueShape.Decimal;
            case ValueShape.Money ignored -> result instanceof ValueShape.Money;
            case ValueShape.Duration ignored -> result instanceof ValueShape.Duration;
            case ValueShape.Date ignored -> result instanceof ValueShape.Date;
            case ValueShape.DateTime ignored -> result instanceof ValueShape.DateTime;
            default -> false;
        };
    }
}
