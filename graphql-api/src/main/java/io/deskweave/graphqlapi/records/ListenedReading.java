package io.deskweave.graphqlapi.records;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import io.deskweave.graphqlapi.records.Listened.Part;
import io.deskweave.graphqlapi.records.arguments.FilterReading;
import io.deskweave.graphqlapi.schema.ApiNames;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.RecordNotFound;
import io.deskweave.platform.problems.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a subscription asks for. */
record ListenedReading(SelectionReading reading) {

    Listened read(ObjectModel object, DataFetchingEnvironment environment) {
        var parts = environment.getSelectionSet().getImmediateFields().stream()
                .map(field -> part(object, field))
                .toList();
        return new Listened(
                environment.getMergedField().getResultKey(),
                object,
                FilterReading.read(reading.model(), object, environment.getArgument("filter")),
                only(object, environment.getArgument("id")),
                parts);
    }

    private static @Nullable UUID only(ObjectModel object, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var id = GlobalId.parse(text);
        if (!id.objectId().equals(object.id())) {
            throw new Refused(new RecordNotFound(object.name()));
        }
        return id.id();
    }

    private Part part(ObjectModel object, SelectedField field) {
        var key = field.getResultKey();
        return switch (field.getName()) {
            case "__typename" -> new Part.Typename(key, ApiNames.change(object));
            case "kind" -> new Part.Kind(key);
            case "id" -> new Part.Id(key);
            case "version" -> new Part.Version(key);
            default -> new Part.Itself(key, reading.record(object, field.getSelectionSet()));
        };
    }
}
