package io.deskweave.graphqlapi.records.arguments;

import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordColumn;

/** The columns behind the API's names of fields. */
public final class Columns {

    private Columns() {}

    public static RecordColumn named(ObjectModel object, String name) {
        return switch (name) {
            case "id" -> RecordColumn.Standard.ID;
            case "version" -> RecordColumn.Standard.VERSION;
            case "release" -> RecordColumn.Standard.RELEASE;
            case "createdAt" -> RecordColumn.Standard.CREATED_AT;
            case "updatedAt" -> RecordColumn.Standard.UPDATED_AT;
            case "createdBy" -> RecordColumn.Standard.CREATED_BY;
            default ->
                new RecordColumn.Own(object.field(name)
                        .orElseThrow(
                                () -> new IllegalStateException("The schema of " + object.name() + " has no " + name)));
        };
    }
}
