package io.deskweave.graphqlapi.schema;

import static graphql.Scalars.GraphQLBoolean;
import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLInputObjectField.newInputObjectField;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import java.util.List;

/** What deleting and restoring take and answer, of whatever object, and what all writes take. */
public final class DeletionTypes {

    public static final String DELETE = "DeleteRecordInput";
    public static final String DELETE_MANY = "DeleteRecordsInput";
    public static final String RESTORE = "RestoreRecordInput";
    public static final String DELETED = "DeletedRecord";
    public static final String DELETED_MANY = "DeletedRecords";
    private static final String ROW = "DeletedRow";
    private static final String VERSIONED = "VersionedRecordInput";
    private static final String SEEN = "The version that you saw; refused when it is no longer that one.";

    private DeletionTypes() {}

    public static List<GraphQLType> all() {
        return List.of(delete(), deleteMany(), versioned(), restore(), deleted(), deletedMany(), deletedRow());
    }

    /** Under which the same is done once. */
    public static GraphQLInputObjectField key() {
        return newInputObjectField()
                .name("idempotencyKey")
                .description(
                        "Made by you, 1 to 200 printable characters: the same input under the same key is done once,"
                                + " and asked for again it answers what came of it. Remembered for 30 days.")
                .type(GraphQLString)
                .build();
    }

    /** Whether many are written only together. */
    public static GraphQLInputObjectField allOrNothing() {
        return newInputObjectField()
                .name("allOrNothing")
                .description("Keeps nothing when any row is refused; otherwise what can be written is.")
                .type(GraphQLBoolean)
                .defaultValueProgrammatic(false)
                .build();
    }

    private static GraphQLInputObjectField id() {
        return newInputObjectField().name("id").type(nonNull(GraphQLID)).build();
    }

    private static GraphQLInputObjectField version() {
        return newInputObjectField()
                .name("version")
                .description(SEEN)
                .type(nonNull(GraphQLInt))
                .build();
    }

    private static GraphQLInputObjectType delete() {
        return GraphQLInputObjectType.newInputObject()
                .name(DELETE)
                .description("A record that is to go into the bin.")
                .field(id())
                .field(version())
                .field(key())
                .build();
    }

    private static GraphQLInputObjectType versioned() {
        return GraphQLInputObjectType.newInputObject()
                .name(VERSIONED)
                .description("A record as it was seen.")
                .field(id())
                .field(version())
                .build();
    }

    private static GraphQLInputObjectType deleteMany() {
        return GraphQLInputObjectType.newInputObject()
                .name(DELETE_MANY)
                .description("Records that are to go into the bin, each restored on its own.")
                .field(newInputObjectField()
                        .name("rows")
                        .description("At most 1,000, unless configured otherwise.")
                        .type(nonNull(list(nonNull(typeRef(VERSIONED))))))
                .field(allOrNothing())
                .field(key())
                .build();
    }

    private static GraphQLInputObjectType restore() {
        return GraphQLInputObjectType.newInputObject()
                .name(RESTORE)
                .description("A record that is to come back from the bin.")
                .field(id())
                .field(key())
                .build();
    }

    private static GraphQLObjectType deleted() {
        return GraphQLObjectType.newObject()
                .name(DELETED)
                .description("What went into the bin.")
                .field(f ->
                        f.name("id").description("By which it can be restored.").type(nonNull(GraphQLID)))
                .field(f -> f.name("records")
                        .description("How many records went into the bin, itself included.")
                        .type(nonNull(GraphQLInt)))
                .build();
    }

    private static GraphQLObjectType deletedMany() {
        return BulkTypes.counted(DELETED_MANY, ROW)
                .description("What became of each record that was to go into the bin.")
                .build();
    }

    private static GraphQLObjectType deletedRow() {
        return BulkTypes.row(ROW)
                .description("What became of one of them.")
                .field(f -> f.name("id")
                        .description("By which it can be restored; null when it did not go.")
                        .type(GraphQLID))
                .field(f -> f.name("records")
                        .description("How many records went into the bin, itself included.")
                        .type(nonNull(GraphQLInt)))
                .build();
    }
}
