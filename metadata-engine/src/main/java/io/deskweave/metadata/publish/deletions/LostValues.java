package io.deskweave.metadata.publish.deletions;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.fields.NumbersRecords;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.encryption.EncryptedValues;
import io.deskweave.metadata.records.encryption.TenantCipher;
import io.deskweave.metadata.records.judged.Stored;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What records hold of something that is to be deleted, as rows of texts, in the order of their ids. */
final class LostValues {

    private static final UUID FIRST = new UUID(0, 0);

    private final String table;
    private final List<FieldModel> fields;
    private final String full;
    private final EncryptedValues encrypted;

    /** @param stored with each column, as {@code Compiler.buildStored} makes it */
    LostValues(SchemaName schema, ObjectModel stored, Loss loss, TenantCipher cipher) {
        this.encrypted = new EncryptedValues(cipher, stored);
        this.table = Quoted.table(schema, stored);
        var kept = loss.object().fields().stream()
                .filter(field -> !field.deleted())
                .map(field -> column(stored, field))
                .toList();
        var lost = loss.field().map(field -> column(stored, field));
        this.fields = lost.map(each -> beside(loss, kept, each)).orElseGet(() -> List.copyOf(kept));
        this.full =
                lost.map(each -> " and " + Quoted.column(each) + " is not null").orElse("");
    }

    /** Title and number, by which people know the record, and the field itself. */
    private static List<FieldModel> beside(Loss loss, List<FieldModel> kept, FieldModel lost) {
        var title =
                kept.stream().filter(field -> field.name().equals(loss.object().titleField()));
        var number = kept.stream()
                .filter(field -> field.type() instanceof NumbersRecords)
                .limit(1);
        return Stream.concat(Stream.concat(title, number).filter(field -> !field.equals(lost)), Stream.of(lost))
                .distinct()
                .toList();
    }

    private static FieldModel column(ObjectModel stored, FieldDefinition field) {
        return stored.fields().stream()
                .filter(each -> each.column().equals(field.storage().column()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No column of " + field.id() + " is known"));
    }

    List<String> header() {
        return Stream.concat(Stream.of("id"), fields.stream().map(FieldModel::name))
                .toList();
    }

    /** Those after a record, each with the id first; empty at the end. */
    List<List<String>> after(DSLContext sql, @Nullable UUID past, int limit) {
        var columns = fields.stream()
                .flatMap(field -> Stored.columns(field).stream())
                .map(column -> ", " + column)
                .toList();
        var select = Sql.of("select \"id\"" + String.join("", columns) + " from " + table + " where \"id\" > ")
                .bind(past == null ? FIRST : past)
                .add(full + " order by \"id\" limit ")
                .add(limit);
        return sql.fetch(select.text(), select.values()).map(this::row);
    }

    /** What does not open any more is lost already; the log says where it stands. */
    private Optional<?> value(FieldModel field, Record record, int at) {
        if (!field.encrypted()) {
            return Optional.ofNullable(Stored.value(field.shape(), record, at));
        }
        return Optional.ofNullable(record.get(at, byte[].class))
                .flatMap(bytes -> encrypted.opened(record.get(0, UUID.class), field, bytes));
    }

    private List<String> row(Record record) {
        var cells = new ArrayList<String>();
        cells.add(record.get(0, UUID.class).toString());
        int at = 1;
        for (var field : fields) {
            var value = value(field, record, at);
            cells.add(value.map(each -> field.type().toText(field.settings(), each))
                    .orElse(""));
            at += Stored.columns(field).size();
        }
        return cells;
    }
}
