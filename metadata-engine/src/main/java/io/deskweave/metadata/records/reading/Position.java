package io.deskweave.metadata.records.reading;

import java.util.List;
import java.util.Optional;

/** A point in an order: the values of its columns, the id last; empty where a record has none. */
record Position(List<Optional<Object>> values) {

    Object required(int i) {
        return values.get(i).orElseThrow();
    }
}
