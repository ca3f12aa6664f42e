package io.deskweave.graphqlapi.schema;

import static graphql.Scalars.GraphQLBoolean;
import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeReference;
import io.deskweave.graphqlapi.schema.shared.CompositeTypes;
import io.deskweave.graphqlapi.schema.shared.OrganisedTypes;
import io.deskweave.graphqlapi.schema.shared.SealedFilters;
import io.deskweave.graphqlapi.schema.shared.SharedTypes;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import java.util.List;

/** GraphQL's answer to each shape: as output, as input, as filter. */
record ShapeTypes(Model model, ObjectModel object) {

    /** Whether the API can show it: a reference to nothing but objects that were retired cannot be. */
    boolean shows(FieldModel field) {
        return field.targets().isEmpty()
                || field.targets().stream()
                        .anyMatch(target -> model.objectById(target).isPresent());
    }

    /** The values of the enum that a field brings along; none when it brings none. */
    static List<String> options(FieldModel field) {
        return switch (field.shape()) {
            case ValueShape.Choice choice -> choice.options();
            case ValueShape.Choices choices -> choices.options();
            case ValueShape.Category category -> category.tree().keys();
            default -> List.of();
        };
    }

    GraphQLOutputType output(FieldModel field) {
        return switch (field.shape()) {
            case ValueShape.Text ignored -> GraphQLString;
            case ValueShape.WholeNumber ignored -> typeRef("Long");
            case ValueShape.Duration ignored -> typeRef("Duration");
            case ValueShape.Decimal ignored -> typeRef("Decimal");
            case ValueShape.YesNo ignored -> GraphQLBoolean;
            case ValueShape.Date ignored -> typeRef("Date");
            case ValueShape.DateTime ignored -> typeRef("DateTime");
            case ValueShape.Choice ignored -> typeRef(ApiNames.choice(object, field));
            case ValueShape.Category ignored -> typeRef(ApiNames.choice(object, field));
            case ValueShape.Choices ignored -> list(nonNull(typeRef(ApiNames.choice(object, field))));
            case ValueShape.Money ignored -> typeRef(CompositeTypes.MONEY);
            case ValueShape.Address ignored -> typeRef(CompositeTypes.ADDRESS);
            case ValueShape.Files files ->
                files.several() ? list(nonNull(typeRef(CompositeTypes.FILE))) : typeRef(CompositeTypes.FILE);
            case ValueShape.Point ignored -> typeRef(SharedTypes.PLACE);
            case ValueShape.Reference reference -> record(reference.objectId());
            case ValueShape.References references -> list(nonNull(record(references.objectId())));
            case ValueShape.AnyReference ignored -> typeRef("Node");
            case ValueShape.Person ignored -> typeRef(OrganisedTypes.PERSON);
            case ValueShape.Department ignored -> typeRef(OrganisedTypes.DEPARTMENT);
        };
    }

    private GraphQLTypeReference record(String objectId) {
        return typeRef(target(objectId).name());
    }

    private ObjectModel target(String objectId) {
        return model.objectById(objectId).orElseThrow();
    }

    GraphQLInputType input(FieldModel field) {
        return switch (field.shape()) {
            case ValueShape.Text ignored -> GraphQLString;
            case ValueShape.WholeNumber ignored -> typeRef("Long");
            case ValueShape.Duration ignored -> typeRef("Duration");
            case ValueShape.Decimal ignored -> typeRef("Decimal");
            case ValueShape.YesNo ignored -> GraphQLBoolean;
            case ValueShape.Date ignored -> typeRef("Date");
            case ValueShape.DateTime ignored -> typeRef("DateTime");
            case ValueShape.Choice ignored -> typeRef(ApiNames.choice(object, field));
            case ValueShape.Category ignored -> typeRef(ApiNames.choice(object, field));
            case ValueShape.Choices ignored -> list(nonNull(typeRef(ApiNames.choice(object, field))));
            case ValueShape.Money ignored -> typeRef("MoneyInput");
            case ValueShape.Address ignored -> typeRef("PostalAddressInput");
            case ValueShape.Files files -> files.several() ? list(nonNull(GraphQLID)) : GraphQLID;
            case ValueShape.Point ignored -> typeRef(SharedTypes.PLACE_INPUT);
            case ValueShape.Reference ignored -> GraphQLID;
            case ValueShape.References ignored -> list(nonNull(GraphQLID));
            case ValueShape.AnyReference ignored -> GraphQLID;
            case ValueShape.Person ignored -> GraphQLID;
            case ValueShape.Department ignored -> GraphQLID;
        };
    }

    GraphQLInputType filter(FieldModel field) {
        if (field.encrypted()) {
            return typeRef(SealedFilters.of(field.shape()));
        }
        return switch (field.shape()) {
            case ValueShape.Text ignored -> typeRef("TextFilter");
            case ValueShape.WholeNumber ignored -> typeRef("LongFilter");
            case ValueShape.Duration ignored -> typeRef("DurationFilter");
            case ValueShape.Decimal ignored -> typeRef("DecimalFilter");
            case ValueShape.YesNo ignored -> typeRef("BooleanFilter");
            case ValueShape.Date ignored -> typeRef("DateFilter");
            case ValueShape.DateTime ignored -> typeRef("DateTimeFilter");
            case ValueShape.Choice ignored -> typeRef(ApiNames.choiceFilter(object, field));
            case ValueShape.Category ignored -> typeRef(ApiNames.choiceFilter(object, field));
            case ValueShape.Choices ignored -> typeRef(ApiNames.choiceFilter(object, field));
            case ValueShape.Money ignored -> typeRef("MoneyFilter");
            case ValueShape.Address ignored -> typeRef("PostalAddressFilter");
            case ValueShape.Files ignored -> typeRef("StoredFileFilter");
            case ValueShape.Point ignored -> typeRef("PlaceFilter");
            case ValueShape.Reference reference -> typeRef(ApiNames.referenceFilter(target(reference.objectId())));
            case ValueShape.References references -> typeRef(ApiNames.referencesFilter(target(references.objectId())));
            case ValueShape.AnyReference ignored -> typeRef(SharedTypes.ANY_FILTER);
            case ValueShape.Person ignored -> typeRef(SharedTypes.ID_FILTER);
            case ValueShape.Department ignored -> typeRef(SharedTypes.ID_FILTER);
        };
    }
}
