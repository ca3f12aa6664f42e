package io.deskweave.metadata.records.attached;

import io.deskweave.metadata.fields.KeptFile;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.RecordFiles;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Selection;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives files out by the same question that shows them, so that rights to rows and fields hold for files as well. */
@Component
class RecordFileDesk implements RecordFiles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FILES = "files";
    private static final List<Selection.Part> PARTS = Stream.of("id", "name", "mediaType", "size")
            .map(part -> new Selection.Part(part, part))
            .toList();

    private final RecordQueries queries;
    private final FileStore store;

    RecordFileDesk(RecordQueries queries, FileStore store) {
        this.queries = queries;
        this.store = store;
    }

    @Override
    public Opened open(TenantScope scope, InForce inForce, GlobalId record, String field, UUID file) {
        scope.require(Right.READ_RECORDS);
        var found = inForce.model()
                .objectById(record.objectId())
                .flatMap(object -> field(object, field)
                        .flatMap(own -> held(answer(scope, inForce, object, record.id(), own), file)))
                .orElseThrow(() -> new Refused(new FileMissing()));
        return new Opened(found, store.open(scope, found.id()));
    }

    private static Optional<FieldModel> field(ObjectModel object, String name) {
        return object.field(name).filter(field -> field.shape() instanceof ValueShape.Files);
    }

    private JsonNode answer(TenantScope scope, InForce inForce, ObjectModel object, UUID record, FieldModel field) {
        var question = new RecordQuery.One(object, record, List.of(new Selection.Files(FILES, field, FILES, PARTS)));
        return JSON.readTree(queries.answer(scope, inForce, question).toString())
                .path(FILES);
    }

    private static Optional<KeptFile> held(JsonNode files, UUID wanted) {
        var all = files.isArray() ? files.valueStream() : Stream.of(files);
        return all.filter(file -> file.path("id").asString("").equals(wanted.toString()))
                .map(file -> new KeptFile(
                        wanted,
                        file.path("name").asString(),
                        file.path("mediaType").asString(),
                        file.path("size").asLong()))
                .findFirst();
    }
}
