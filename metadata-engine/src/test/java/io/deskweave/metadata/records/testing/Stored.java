package io.deskweave.metadata.records.testing;

import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.Selection;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A record as a write answered it. */
public record Stored(UUID id, int version) {

    /** What to ask of a write. */
    public static final List<Selection> ASKED =
            List.of(new Selection.Id("id"), new Selection.Value("version", RecordColumn.Standard.VERSION));

    public static Stored read(RecordJson answer) {
        var json = new JsonMapper().readTree(answer.toString());
        var id = GlobalId.parse(json.get("id").asString()).id();
        return new Stored(id, json.get("version").asInt());
    }
}
