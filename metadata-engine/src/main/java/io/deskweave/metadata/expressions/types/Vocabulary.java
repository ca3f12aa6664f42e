package io.deskweave.metadata.expressions.types;

import java.util.Optional;

/** All records that rules may reach, by the id of their object. */
@FunctionalInterface
public interface Vocabulary {

    Optional<RecordType> object(String id);
}
