package io.deskweave.metadata.expressions.checking;

import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.expressions.types.Type.Choice;
import io.deskweave.metadata.expressions.types.Type.Plain;
import java.util.Optional;
import java.util.stream.Stream;

/** The type of what is of one type or of another. */
final class Joins {

    private Joins() {}

    /** Empty when there is none. */
    static Optional<Type> of(Type one, Type other) {
        if (one == Plain.ANY || other == Plain.ANY) {
            return Optional.of(Plain.ANY);
        }
        if (one == Plain.NOTHING || one.equals(other)) {
            return Optional.of(other);
        }
        if (other == Plain.NOTHING) {
            return Optional.of(one);
        }
        if (one.isNumber() && other.isNumber()) {
            return Optional.of(Plain.DECIMAL);
        }
        if (one instanceof Choice choice && other instanceof Choice another) {
            return Optional.of(new Choice(Stream.concat(choice.options().stream(), another.options().stream())
                    .distinct()
                    .toList()));
        }
        if (one.isText() && other.isText()) {
            return Optional.of(Plain.TEXT);
        }
        return one.takes(other) ? Optional.of(one) : Optional.empty();
    }
}
