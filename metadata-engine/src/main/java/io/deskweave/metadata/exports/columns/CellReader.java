package io.deskweave.metadata.exports.columns;

import io.deskweave.metadata.fields.KeptFile;
import io.deskweave.metadata.fields.Money;
import io.deskweave.metadata.fields.Place;
import io.deskweave.metadata.fields.PostalAddress;
import io.deskweave.metadata.fields.RecordId;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.GlobalId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns records, as the API's JSON has them, into cells. Nothing is checked again: what is stored is exported, also
 * where rules have become stricter since, and what a mask left of a value stands as it came.
 *
 * @param zone in which moments are written
 */
public record CellReader(ZoneId zone) {

    public Cell read(ExportColumn column, JsonNode row) {
        var node = row;
        for (var key : column.keys()) {
            node = node.path(key);
        }
        if (node.isNull() || node.isMissingNode()) {
            return Cell.EMPTY;
        }
        if (column.part() != null) {
            return part(column.part(), node);
        }
        return column.way().size() < column.keys().size()
                ? standard(column.keys().getLast(), node)
                : field(column.way().getLast(), node);
    }

    private Cell field(FieldModel field, JsonNode node) {
        try {
            var value = value(field.shape(), node);
            return value instanceof Instant moment
                    ? moment(moment)
                    : new Cell(field.type().toText(field.settings(), value), typed(value));
        } catch (DateTimeException | NumberFormatException masked) {
            return Cell.text(node.asString());
        }
    }

    private static @Nullable Object typed(Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof LocalDate ? value : null;
    }

    private Cell standard(String name, JsonNode node) {
        return switch (name) {
            case "createdAt", "updatedAt" ->
                moment(OffsetDateTime.parse(node.asString()).toInstant());
            case "version", "release" -> new Cell(node.asString(), node.asLong());
            default -> Cell.text(node.asString());
        };
    }

    private static Cell part(String name, JsonNode node) {
        if (node.isArray()) {
            return Cell.text(node.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
        }
        if (node.isNumber()) {
            return new Cell(node.decimalValue().toPlainString(), node.decimalValue());
        }
        if (node.isBoolean()) {
            return new Cell(node.asString(), node.asBoolean());
        }
        return name.equals("amount")
                ? new Cell(node.asString(), new BigDecimal(node.asString()))
                : Cell.text(node.asString());
    }

    private Cell moment(Instant moment) {
        return new Cell(moment.atZone(zone).toOffsetDateTime().toString(), moment);
    }

    private static Object value(ValueShape shape, JsonNode node) {
        return switch (shape) {
            case ValueShape.Text ignored -> node.asString();
            case ValueShape.Choice ignored -> node.asString();
            case ValueShape.Category ignored -> node.asString();
            case ValueShape.Choices ignored ->
                node.valueStream().map(JsonNode::asString).toList();
            case ValueShape.WholeNumber ignored -> Long.valueOf(node.asString());
            case ValueShape.Decimal ignored -> new BigDecimal(node.asString());
            case ValueShape.YesNo ignored -> node.asBoolean();
            case ValueShape.Date ignored -> LocalDate.parse(node.asString());
            case ValueShape.DateTime ignored ->
                OffsetDateTime.parse(node.asString()).toInstant();
            case ValueShape.Duration ignored -> Duration.parse(node.asString());
            case ValueShape.Money ignored ->
                new Money(
                        new BigDecimal(node.path("amount").asString()),
                        node.path("currency").asString());
            case ValueShape.Address ignored -> address(node);
            case ValueShape.Point ignored ->
                new Place(
                        node.path("latitude").asDouble(), node.path("longitude").asDouble());
            case ValueShape.Files files ->
                files.several() ? node.valueStream().map(CellReader::file).toList() : file(node);
            case ValueShape.Reference ignored -> id(node).id();
            case ValueShape.References ignored ->
                node.valueStream().map(each -> id(each).id()).toList();
            case ValueShape.AnyReference ignored -> new RecordId(id(node).objectId(), id(node).id());
            case ValueShape.Person ignored -> UUID.fromString(node.path("id").asString());
            case ValueShape.Department ignored ->
                UUID.fromString(node.path("id").asString());
        };
    }

    private static PostalAddress address(JsonNode node) {
        List<String> street =
                node.path("street").valueStream().map(JsonNode::asString).toList();
        return new PostalAddress(
                text(node, "country"),
                text(node, "postalCode"),
                text(node, "region"),
                text(node, "city"),
                text(node, "district"),
                street);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static KeptFile file(JsonNode node) {
        return KeptFile.named(UUID.fromString(node.path("id").asString()));
    }

    private static GlobalId id(JsonNode node) {
        return GlobalId.parse(node.path("id").asString());
    }
}
