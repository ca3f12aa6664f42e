package io.deskweave.graphqlapi.schema.shared;

import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLInputObjectField.newInputObjectField;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;
import static io.deskweave.graphqlapi.schema.shared.SharedTypes.filter;
import static io.deskweave.graphqlapi.schema.shared.SharedTypes.input;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import io.deskweave.metadata.fields.PostalAddress;
import java.util.List;

/** The types of values that have parts and that all objects use: money, postal addresses, files. */
public final class CompositeTypes {

    public static final String MONEY = "Money";
    public static final String ADDRESS = "PostalAddress";
    public static final String FILE = "StoredFile";
    private static final String COUNTRY = "Two letters of ISO 3166-1, such as CN.";

    private CompositeTypes() {}

    public static List<GraphQLType> all() {
        return List.of(
                money(),
                moneyInput(),
                filter("MoneyFilter")
                        .description("An amount is compared whatever its currency is.")
                        .field(input("amount", typeRef("DecimalFilter")))
                        .field(input("currency", typeRef("CurrencyFilter")))
                        .build(),
                SharedTypes.equality("CurrencyFilter", typeRef("CurrencyCode")),
                address(),
                addressInput(),
                addressFilter(),
                file(),
                filter("StoredFileFilter").build());
    }

    private static GraphQLObjectType money() {
        return GraphQLObjectType.newObject()
                .name(MONEY)
                .description("An exact amount of money.")
                .field(f -> f.name("amount").type(nonNull(typeRef("Decimal"))))
                .field(f -> f.name("currency").type(nonNull(typeRef("CurrencyCode"))))
                .build();
    }

    private static GraphQLInputObjectType moneyInput() {
        return GraphQLInputObjectType.newInputObject()
                .name("MoneyInput")
                .description("An exact amount of money, with no more digits than its currency has.")
                .field(input("amount", nonNull(typeRef("Decimal"))))
                .field(newInputObjectField()
                        .name("currency")
                        .description("The first of the field's currencies when left out.")
                        .type(typeRef("CurrencyCode")))
                .build();
    }

    private static GraphQLObjectType address() {
        return GraphQLObjectType.newObject()
                .name(ADDRESS)
                .description("Where letters and visitors go.")
                .field(f -> f.name("country").description(COUNTRY).type(nonNull(GraphQLString)))
                .field(f -> f.name("postalCode").type(GraphQLString))
                .field(f ->
                        f.name("region").description("The province or state.").type(GraphQLString))
                .field(f -> f.name("city").type(GraphQLString))
                .field(f -> f.name("district").type(GraphQLString))
                .field(f -> f.name("street")
                        .description("Its lines, in order.")
                        .type(nonNull(list(nonNull(GraphQLString)))))
                .build();
    }

    private static GraphQLInputObjectType addressInput() {
        var type = GraphQLInputObjectType.newInputObject()
                .name("PostalAddressInput")
                .description("Without a country, in the field's own; with something beside the country.");
        PostalAddress.TEXTS.forEach(part -> type.field(input(part, GraphQLString)));
        return type.field(input("street", list(nonNull(GraphQLString)))).build();
    }

    private static GraphQLObjectType file() {
        return GraphQLObjectType.newObject()
                .name(FILE)
                .description("A file of a record; written as the id that POST /files answers.")
                .field(f -> f.name("id").type(nonNull(GraphQLID)))
                .field(f ->
                        f.name("name").description("What its sender called it.").type(nonNull(GraphQLString)))
                .field(f -> f.name("mediaType")
                        .description("What its content is, such as application/pdf.")
                        .type(nonNull(GraphQLString)))
                .field(f -> f.name("size").description("In bytes.").type(nonNull(typeRef("Long"))))
                .field(f -> f.name("url")
                        .description("Where it is fetched, with a token, under the address of this API's host.")
                        .type(nonNull(GraphQLString)))
                .build();
    }

    private static GraphQLInputObjectType addressFilter() {
        var type = filter("PostalAddressFilter");
        PostalAddress.TEXTS.forEach(part -> type.field(input(part, typeRef("TextFilter"))));
        return type.build();
    }
}
