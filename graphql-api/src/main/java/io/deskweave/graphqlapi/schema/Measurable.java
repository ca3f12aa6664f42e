package io.deskweave.graphqlapi.schema;

import static graphql.Scalars.GraphQLInt;
import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLOutputType;
import io.deskweave.graphqlapi.schema.shared.CompositeTypes;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be counted and measured, and the types of what comes of it; null for what cannot be. */
final class Measurable {

    private static final int LONGEST_TEXT = 1_000;

    private Measurable() {}

    /** Of sealed values nothing is known, and what has no plain equality is not told apart. */
    static boolean counted(FieldModel field) {
        return !field.encrypted()
                && switch (field.shape()) {
                    case ValueShape.Text text -> text.lengthMax() <= LONGEST_TEXT;
                    case ValueShape.Choices ignored -> false;
                    case ValueShape.Address ignored -> false;
                    case ValueShape.Point ignored -> false;
                    case ValueShape.Files ignored -> false;
                    case ValueShape.References ignored -> false;
                    case ValueShape.AnyReference ignored -> false;
                    default -> true;
                };
    }

    static @Nullable GraphQLOutputType amount(ValueShape shape) {
        return switch (shape) {
            case ValueShape.WholeNumber ignored -> typeRef("Decimal");
            case ValueShape.Decimal ignored -> typeRef("Decimal");
            case ValueShape.Duration ignored -> typeRef("Duration");
            case ValueShape.Money ignored -> typeRef(CompositeTypes.MONEY);
            default -> null;
        };
    }

    static @Nullable GraphQLOutputType extreme(ValueShape shape) {
        return shape instanceof ValueShape.WholeNumber ? typeRef("Long") : percentile(shape);
    }

    static @Nullable GraphQLOutputType percentile(ValueShape shape) {
        return switch (shape) {
            case ValueShape.Date ignored -> typeRef("Date");
            case ValueShape.DateTime ignored -> typeRef("DateTime");
            default -> amount(shape);
        };
    }

    /** The moments that every record has. */
    static List<GraphQLFieldDefinition> moments(boolean counts, boolean several) {
        GraphQLOutputType one = typeRef("DateTime");
        GraphQLOutputType type = counts ? nonNull(GraphQLInt) : several ? list(nonNull(typeRef("DateTime"))) : one;
        return Stream.of("createdAt", "updatedAt")
                .map(name -> newFieldDefinition().name(name).type(type).build())
                .toList();
    }
}
