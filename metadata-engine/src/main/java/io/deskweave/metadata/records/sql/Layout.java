package io.deskweave.metadata.records.sql;

import io.deskweave.metadata.fields.Money;
import io.deskweave.metadata.fields.Place;
import io.deskweave.metadata.fields.PostalAddress;
import io.deskweave.metadata.fields.RecordId;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.encryption.EncryptedText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * How values of a field lie in their columns: what the driver is sent of a value, and what the columns make of that.
 * Most values are one of each; a place is two numbers in one column, money lies in two columns.
 */
public record Layout(List<Sent> sent, List<Column> columns) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TEXT = "text";
    private static final String BYTES = "bytea";
    private static final String DOUBLE = "double precision";

    /** One piece of a value, in a type that also arrays of the driver have. */
    public record Sent(String type, Function<Object, Object> piece) {}

    /**
     * A column, and how it is made of placeholders.
     *
     * @param name quoted
     * @param pieces which of the pieces it is made of
     */
    public record Column(String name, String before, List<Integer> pieces, String after) {

        public Sql made(List<Sql> placeholders) {
            return Sql.of(before)
                    .addAll(pieces.stream().map(placeholders::get).toList(), ", ")
                    .add(after);
        }
    }

    public static Layout of(FieldModel field) {
        var column = Quoted.column(field);
        if (field.encrypted()) {
            return encrypted(column, Quoted.digest(field));
        }
        return switch (field.shape()) {
            case ValueShape.Point ignored ->
                new Layout(
                        List.of(
                                new Sent(DOUBLE, place -> ((Place) place).longitude()),
                                new Sent(DOUBLE, place -> ((Place) place).latitude())),
                        List.of(new Column(column, "point(", List.of(0, 1), ")")));
            case ValueShape.Money ignored ->
                new Layout(
                        List.of(
                                new Sent("numeric", money -> ((Money) money).amount()),
                                new Sent(TEXT, money -> ((Money) money).currency())),
                        List.of(
                                new Column(column, "", List.of(0), ""),
                                new Column(Quoted.currency(field), "", List.of(1), "")));
            case ValueShape.AnyReference ignored ->
                new Layout(
                        List.of(
                                new Sent("uuid", record -> ((RecordId) record).id()),
                                new Sent(TEXT, record -> ((RecordId) record).objectId())),
                        List.of(
                                new Column(column, "", List.of(0), ""),
                                new Column(Quoted.object(field), "", List.of(1), "")));
            case ValueShape.References ignored -> cast(column, ids -> array((List<?>) ids), "uuid[]");
            case ValueShape.Choices ignored -> cast(column, keys -> array((List<?>) keys), "text[]");
            case ValueShape.Address ignored ->
                cast(column, address -> JSON.writeValueAsString(((PostalAddress) address).parts()), "jsonb");
            case ValueShape.Files ignored -> cast(column, FileColumn::written, "jsonb");
            default ->
                new Layout(
                        List.of(new Sent(ColumnTypes.of(field.shape()), value -> value)),
                        List.of(new Column(column, "", List.of(0), "")));
        };
    }

    private static Layout encrypted(String column, String digests) {
        return new Layout(
                List.of(
                        new Sent(BYTES, text -> ((EncryptedText) text).sealed()),
                        new Sent(BYTES, text -> ((EncryptedText) text).digest())),
                List.of(new Column(column, "", List.of(0), ""), new Column(digests, "", List.of(1), "")));
    }

    /** Which of the pieces of a value tells it apart: the first, of what is encrypted the digest. */
    public static int compared(FieldModel field) {
        return field.encrypted() ? 1 : 0;
    }

    /** What was written as JSON, read back. */
    public static PostalAddress address(String json) {
        return PostalAddress.of(JSON.readValue(json, Map.class));
    }

    private static Layout cast(String column, Function<Object, Object> written, String type) {
        return new Layout(List.of(new Sent(TEXT, written)), List.of(new Column(column, "", List.of(0), "::" + type)));
    }

    /** Ids and keys of options hold nothing to be escaped; quotes keep one called null from being none. */
    private static String array(List<?> keys) {
        return keys.stream().map(key -> '"' + key.toString() + '"').collect(Collectors.joining(",", "{", "}"));
    }
}
