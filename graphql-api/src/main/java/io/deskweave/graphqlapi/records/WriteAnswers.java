package io.deskweave.graphqlapi.records;

import io.deskweave.graphqlapi.schema.ApiNames;
import io.deskweave.graphqlapi.schema.RecordWrite;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.commands.Outcome;
import io.deskweave.metadata.records.commands.RecordCommand;
import io.deskweave.metadata.records.commands.RecordCommand.Create;
import io.deskweave.metadata.records.commands.RecordCommand.Link;
import io.deskweave.metadata.records.commands.RecordCommand.Restore;
import io.deskweave.metadata.records.commands.RecordCommand.Update;
import io.deskweave.metadata.records.commands.RecordCommand.Upsert;
import io.deskweave.metadata.records.commands.RecordCommands;
import java.util.List;
import java.util.Map;

/** Answers mutations of records. */
record WriteAnswers(ObjectModel object, Fetched asked) {

    Object answer(RecordCommands commands, RecordWrite write) {
        return switch (write) {
            case CREATE -> one(commands, new Create(object, asked.values()));
            case UPDATE -> one(commands, new Update(target(), asked.values()));
            case UPSERT -> one(commands, new Upsert(object, field("by"), asked.values()));
            case LINK -> one(commands, link(true));
            case UNLINK -> one(commands, link(false));
            case RESTORE -> one(commands, new Restore(object, asked.id(object)));
            case DELETE -> deleted(commands.delete(asked.caller(), target()));
            case CREATE_MANY, UPDATE_MANY, UPSERT_MANY, DELETE_MANY ->
                new BulkAnswers(object, asked).answer(commands, write);
        };
    }

    private Map<String, Object> deleted(Outcome outcome) {
        var target = target();
        return Map.of("id", new GlobalId(object.id(), target.id()).encoded(), "records", outcome.records());
    }

    private Target target() {
        return new Target(object, asked.id(object), asked.version());
    }

    /** The schema names no other fields. */
    private FieldModel field(String argument) {
        return object.field(String.valueOf(asked.input().get(argument))).orElseThrow();
    }

    private Link link(boolean add) {
        var ids = asked.list("ids").stream().map(String::valueOf).toList();
        return new Link(object, asked.id(object), field("field"), ids, add);
    }

    private RecordJson one(RecordCommands commands, RecordCommand command) {
        // What is asked of the record is read, and refused, before anything is written.
        var asking = payload(new Outcome(null, false, 0, List.of()));
        return commands.run(asked.caller(), command, outcome -> isPlain(asking) ? asking : payload(outcome));
    }

    private static boolean isPlain(List<Selection> selections) {
        return selections.stream().noneMatch(Selection.Stated.class::isInstance);
    }

    private List<Selection> payload(Outcome outcome) {
        var environment = asked.environment();
        var type = ApiNames.payload(object);
        return environment.getSelectionSet().getImmediateFields().stream()
                .<Selection>map(field -> {
                    var key = field.getResultKey();
                    return switch (field.getName()) {
                        case "__typename" -> new Selection.Typename(key, type);
                        case "created" -> new Selection.Stated(key, Boolean.toString(outcome.created()));
                        case "findings" ->
                            new Selection.Stated(
                                    key,
                                    FindingsJson.in(environment)
                                            .of(outcome.findings(), List.of(), field)
                                            .toString());
                        default -> new Selection.Itself(key, asked.reading(1).record(object, field.getSelectionSet()));
                    };
                })
                .toList();
    }
}
