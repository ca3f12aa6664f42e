package io.deskweave.graphqlapi.listening;

import io.deskweave.graphqlapi.records.Listened;
import io.deskweave.graphqlapi.records.Listened.Part;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.RecordQueries.Look;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes changes as results of the subscription that asked. */
record ChangeJson(Listened listened) {

    /** With the record as it is seen now. */
    String of(String kind, Look look) {
        return written(kind, look.id(), String.valueOf(look.version()), look.answers());
    }

    /** With the id alone. */
    String of(String kind, UUID id) {
        return written(kind, id, "null", List.of());
    }

    /** Of no record in particular. */
    String many() {
        return written("MANY", null, "null", List.of());
    }

    // Keys and names are GraphQL's own and hold nothing that JSON would escape.
    private String written(String kind, @Nullable UUID id, String version, List<RecordJson> answers) {
        var json = new StringBuilder("{\"data\":{\"").append(listened.key()).append("\":");
        var separator = '{';
        var answered = answers.iterator();
        for (var part : listened.parts()) {
            json.append(separator).append('"').append(part.key()).append("\":");
            json.append(value(part, kind, id, version, answered));
            separator = ',';
        }
        return json.append("}}}").toString();
    }

    private String value(Part part, String kind, @Nullable UUID id, String version, Iterator<RecordJson> answers) {
        return switch (part) {
            case Part.Typename typename -> '"' + typename.name() + '"';
            case Part.Kind ignored -> '"' + kind + '"';
            case Part.Id ignored ->
                id == null ? "null" : '"' + new GlobalId(listened.object().id(), id).encoded() + '"';
            case Part.Version ignored -> version;
            case Part.Itself ignored -> answers.hasNext() ? answers.next().toString() : "null";
        };
    }
}
