package io.deskweave.graphqlapi.schema;

import static graphql.Scalars.GraphQLBoolean;
import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import io.deskweave.graphqlapi.schema.shared.SharedTypes;
import io.deskweave.graphqlapi.schema.shared.Wording;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Page;
import java.util.ArrayList;
import java.util.List;

/** The types in which an object's records come out. */
record OutputTypes(Model model, ObjectModel object, FormerNames former) {

    List<GraphQLType> all() {
        var types = new ArrayList<GraphQLType>(List.of(record(), connection(), edge(), payload()));
        object.fields().stream().filter(f -> !ShapeTypes.options(f).isEmpty()).forEach(f -> types.add(choice(f)));
        return types;
    }

    GraphQLFieldDefinition one() {
        return newFieldDefinition()
                .name(object.single())
                .description("One by its id; null when there is none.")
                .type(typeRef(object.name()))
                .argument(a -> a.name("id").type(nonNull(GraphQLID)))
                .build();
    }

    /** Also the list on the other side of a reference. */
    GraphQLFieldDefinition list(String name, String description) {
        return newFieldDefinition()
                .name(name)
                .description(description)
                .type(nonNull(typeRef(ApiNames.connection(object))))
                .arguments(pageArguments())
                .build();
    }

    /** Which records are meant. */
    List<GraphQLArgument> whichRecords() {
        var arguments = new ArrayList<GraphQLArgument>();
        if (!object.searchable().isEmpty()) {
            arguments.add(GraphQLArgument.newArgument()
                    .name("search")
                    .description("Words, all of which must be in the record: in "
                            + String.join(
                                    ", ",
                                    object.searchable().stream()
                                            .map(FieldModel::name)
                                            .toList()))
                    .type(GraphQLString)
                    .build());
        }
        arguments.add(GraphQLArgument.newArgument()
                .name("filter")
                .type(typeRef(ApiNames.filter(object)))
                .build());
        return arguments;
    }

    private List<GraphQLArgument> pageArguments() {
        var size =
                "At most %d; %d when neither first nor last is given.".formatted(Page.LARGEST_SIZE, Page.DEFAULT_SIZE);
        var arguments = new ArrayList<>(whichRecords());
        arguments.addAll(List.of(
                GraphQLArgument.newArgument()
                        .name("orderBy")
                        .description("In the order of creation when left out.")
                        .type(GraphQLList.list(nonNull(typeRef(ApiNames.order(object)))))
                        .build(),
                GraphQLArgument.newArgument()
                        .name("first")
                        .description(size)
                        .type(GraphQLInt)
                        .build(),
                GraphQLArgument.newArgument().name("after").type(GraphQLString).build(),
                GraphQLArgument.newArgument().name("last").type(GraphQLInt).build(),
                GraphQLArgument.newArgument().name("before").type(GraphQLString).build()));
        return arguments;
    }

    private GraphQLObjectType record() {
        var type = GraphQLObjectType.newObject()
                .name(object.name())
                .description(Wording.of(model.languages(), object.labels(), object.help(), object.name()))
                .withInterface(typeRef("Node"))
                .field(f -> f.name("id").type(nonNull(GraphQLID)))
                .field(f -> f.name("version")
                        .description("Counts changes; say which one you saw when you update.")
                        .type(nonNull(GraphQLInt)))
                .field(f -> f.name("release")
                        .description("The release of the configuration under which it was last written.")
                        .type(nonNull(GraphQLInt)))
                .field(f -> f.name("createdAt").type(nonNull(typeRef("DateTime"))))
                .field(f -> f.name("updatedAt").type(nonNull(typeRef("DateTime"))))
                .field(f -> f.name("createdBy")
                        .description("The subject at the identity provider.")
                        .type(GraphQLID));
        ownFields().forEach(type::field);
        for (var inverse : model.inversesOf(object)) {
            var description = "%s whose %s is this"
                    .formatted(inverse.from().plural(), inverse.field().name());
            type.field(new OutputTypes(model, inverse.from(), former).list(inverse.name(), description));
        }
        return type.build();
    }

    private List<GraphQLFieldDefinition> ownFields() {
        var shapes = new ShapeTypes(model, object);
        var fields = new ArrayList<GraphQLFieldDefinition>();
        Names.each(object, shapes, former, (field, name, deprecation) -> {
            var definition = newFieldDefinition()
                    .name(name)
                    .description(Wording.of(model.languages(), field.labels(), field.help(), field.name()))
                    .type(shapes.output(field));
            fields.add((deprecation.isEmpty() ? definition : definition.deprecate(deprecation)).build());
            if (deprecation.isEmpty() && Names.isPaged(model, object, field)) {
                fields.add(page(field));
            }
        });
        return fields;
    }

    private GraphQLFieldDefinition page(FieldModel references) {
        var target = model.objectById(references.targets().getFirst()).orElseThrow();
        return new OutputTypes(model, target, former)
                .list(ApiNames.page(references), "A page of %s, in an order of its own.".formatted(references.name()));
    }

    private GraphQLObjectType connection() {
        return GraphQLObjectType.newObject()
                .name(ApiNames.connection(object))
                .field(f -> f.name("edges").type(nonNull(GraphQLList.list(nonNull(typeRef(ApiNames.edge(object)))))))
                .field(f -> f.name("nodes").type(nonNull(GraphQLList.list(nonNull(typeRef(object.name()))))))
                .field(f -> f.name("pageInfo").type(nonNull(typeRef("PageInfo"))))
                .field(f -> f.name("totalCount")
                        .description("How many pass the filter, on all pages; costs a count.")
                        .type(nonNull(GraphQLInt)))
                .field(f -> f.name("count")
                        .description("The same as far as it is cheap.")
                        .type(nonNull(typeRef(SharedTypes.COUNT)))
                        .argument(a -> a.name("atMost")
                                .description("Where counting ends: 1 to 100,000.")
                                .type(nonNull(GraphQLInt))
                                .defaultValueProgrammatic(10_000)))
                .build();
    }

    private GraphQLObjectType edge() {
        return GraphQLObjectType.newObject()
                .name(ApiNames.edge(object))
                .field(f -> f.name("cursor").type(nonNull(GraphQLString)))
                .field(f -> f.name("node").type(nonNull(typeRef(object.name()))))
                .build();
    }

    private GraphQLObjectType payload() {
        return GraphQLObjectType.newObject()
                .name(ApiNames.payload(object))
                .description("What was written.")
                .field(f -> f.name(object.single()).type(nonNull(typeRef(object.name()))))
                .field(f -> f.name("created").description("Whether it is new.").type(nonNull(GraphQLBoolean)))
                .field(f -> f.name("findings")
                        .description("Warnings about what was written; what is refused is told among the errors.")
                        .type(nonNull(GraphQLList.list(nonNull(typeRef("Problem"))))))
                .build();
    }

    private GraphQLEnumType choice(FieldModel field) {
        var type = GraphQLEnumType.newEnum()
                .name(ApiNames.choice(object, field))
                .description(Wording.of(model.languages(), field.labels(), field.help(), field.name()));
        for (var key : ShapeTypes.options(field)) {
            type.value(key, key, Wording.option(model.languages(), field.settings(), key));
        }
        return type.build();
    }
}
