package io.deskweave.graphqlapi.schema.shared;

import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.Scalars;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLType;
import io.deskweave.metadata.fields.ValueShape;
import java.util.List;

/** The filters of encrypted fields, which are found by whole values alone: none is less than another or within one. */
public final class SealedFilters {

    private static final String NUMBER = "EncryptedLongFilter";
    private static final String DECIMAL = "EncryptedDecimalFilter";
    private static final String DURATION = "EncryptedDurationFilter";
    private static final String DATE = "EncryptedDateFilter";
    private static final String MOMENT = "EncryptedDateTimeFilter";
    private static final String MONEY = "EncryptedMoneyFilter";
    private static final String ADDRESS = "EncryptedPostalAddressFilter";
    private static final String PLACE = "EncryptedPlaceFilter";
    private static final String TEXT = "EncryptedTextFilter";

    private SealedFilters() {}

    public static List<GraphQLType> all() {
        return List.of(
                equality(TEXT, Scalars.GraphQLString),
                equality(NUMBER, typeRef("Long")),
                equality(DECIMAL, typeRef("Decimal")),
                equality(DURATION, typeRef("Duration")),
                equality(DATE, typeRef("Date")),
                equality(MOMENT, typeRef("DateTime")),
                equality(MONEY, typeRef("MoneyInput")),
                equality(ADDRESS, typeRef("PostalAddressInput")),
                equality(PLACE, typeRef(SharedTypes.PLACE_INPUT)));
    }

    private static GraphQLType equality(String name, GraphQLInputType value) {
        return SharedTypes.equalities(name, value)
                .description(
                        "All conditions must hold. Of an encrypted field, which is found by its whole value alone.")
                .build();
    }

    public static String of(ValueShape shape) {
        return switch (shape) {
            case ValueShape.WholeNumber ignored -> NUMBER;
            case ValueShape.Decimal ignored -> DECIMAL;
            case ValueShape.Duration ignored -> DURATION;
            case ValueShape.Date ignored -> DATE;
            case ValueShape.DateTime ignored -> MOMENT;
            case ValueShape.Money ignored -> MONEY;
            case ValueShape.Address ignored -> ADDRESS;
            case ValueShape.Point ignored -> PLACE;
            default -> TEXT;
        };
    }
}
