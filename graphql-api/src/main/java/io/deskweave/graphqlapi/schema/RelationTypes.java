package io.deskweave.graphqlapi.schema;

import static graphql.Scalars.GraphQLID;
import static graphql.schema.GraphQLTypeReference.typeRef;
import static io.deskweave.graphqlapi.schema.shared.SharedTypes.input;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import io.deskweave.graphqlapi.schema.shared.SharedTypes;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The types by which others are found by the records of an object that they are related to; only those in use. */
record RelationTypes(Model model, ObjectModel object, FormerNames former) {

    /** What is asked of the id; a field with such a name is reached through {@code and}. */
    private static final Set<String> OF_IDS = Set.of("eq", "ne", "in", "notIn", "isNull");

    List<GraphQLType> all() {
        var types = new ArrayList<GraphQLType>();
        if (isReferred(field -> field.shape() instanceof ValueShape.Reference)) {
            types.add(reference());
        }
        if (isReferred(field -> field.shape() instanceof ValueShape.References)) {
            types.add(references());
        }
        boolean listed = model.objects().stream()
                .flatMap(other -> model.inversesOf(other).stream())
                .anyMatch(inverse -> inverse.from().id().equals(object.id()));
        if (listed) {
            types.add(quantified(GraphQLInputObjectType.newInputObject()
                    .name(ApiNames.listFilter(object))
                    .description("All conditions must hold.")));
        }
        return types;
    }

    private boolean isReferred(Predicate<FieldModel> way) {
        return model.objects().stream()
                .flatMap(other -> other.fields().stream())
                .anyMatch(field -> way.test(field) && field.targets().contains(object.id()));
    }

    private GraphQLInputObjectType reference() {
        var type = SharedTypes.equalities(ApiNames.referenceFilter(object), GraphQLID)
                .description("By its id, or by what is true of the record; all conditions must hold.");
        new InputTypes(model, object, former)
                .conditions().stream()
                        .filter(field -> !OF_IDS.contains(field.getName()))
                        .forEach(type::field);
        return type.build();
    }

    private GraphQLInputObjectType references() {
        var ids = GraphQLList.list(GraphQLNonNull.nonNull(GraphQLID));
        return quantified(SharedTypes.filter(ApiNames.referencesFilter(object))
                .field(input("hasAny", ids))
                .field(input("hasAll", ids)));
    }

    private GraphQLInputObjectType quantified(GraphQLInputObjectType.Builder type) {
        var filter = typeRef(ApiNames.filter(object));
        return type.field(field -> field.name("some")
                        .description("At least one of them passes.")
                        .type(filter))
                .field(field -> field.name("none")
                        .description("None of them passes; also where there are none.")
                        .type(filter))
                .field(field -> field.name("every")
                        .description("All of them pass; also where there are none.")
                        .type(filter))
                .build();
    }
}
