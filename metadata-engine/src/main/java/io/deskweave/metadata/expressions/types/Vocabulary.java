package io.deskweave.metadata.expressions.types;

import io.deskweave.metadata.calendars.Calendars;
import io.deskweave.metadata.definition.Limits;
import java.util.Optional;

/** All records that rules may reach, by the id of their object, and what else the desk has for its rules. */
@FunctionalInterface
public interface Vocabulary {

    Optional<RecordType> object(String id);

    /** How many characters a rule may have. */
    default int ruleLengthMax() {
        return Limits.STANDARD.ruleLength();
    }

    /** The desk's calendars of working hours. */
    default Calendars calendars() {
        return Calendars.none();
    }
}
