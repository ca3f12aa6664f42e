package io.deskweave.metadata.publish.deletions;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.DeletionExports;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Something that goes for good with what records hold of it.
 *
 * @param object as it is in force
 * @param field likewise; none when the object goes whole
 */
record Loss(ObjectDefinition object, Optional<FieldDefinition> field) {

    /** What is there in the one and no longer in the other. */
    static List<Loss> between(Definition current, Definition next) {
        var losses = new ArrayList<Loss>();
        for (var object : next.objects()) {
            current.objects().stream()
                    .filter(was -> was.id().equals(object.id()))
                    .findFirst()
                    .ifPresent(was -> losses.addAll(between(was, object)));
        }
        return losses;
    }

    private static List<Loss> between(ObjectDefinition before, ObjectDefinition after) {
        if (before.deleted()) {
            return List.of();
        }
        if (after.deleted()) {
            return List.of(new Loss(before, Optional.empty()));
        }
        return after.fields().stream()
                .filter(FieldDefinition::deleted)
                .flatMap(field ->
                        before.fields().stream().filter(was -> was.id().equals(field.id()) && !was.deleted()))
                .map(was -> new Loss(before, Optional.of(was)))
                .toList();
    }

    /** How many records hold something of it. */
    long held(DSLContext sql, SchemaName schema) {
        var full = field.map(each -> DSL.field(name(each.storage().column())).isNotNull())
                .orElse(noCondition());
        return sql.fetchCount(
                sql.selectOne().from(table(name(schema.value(), object.id()))).where(full));
    }

    /** Where it is fetched, below the platform's address. */
    String address() {
        return DeletionExports.address(
                object.name(), field.map(FieldDefinition::name).orElse(null));
    }

    List<String> path() {
        return field.map(each -> List.of("objects", object.name(), "fields", each.name()))
                .orElse(List.of("objects", object.name()));
    }

    /** Such as {@code field 'colour' of Asset}. */
    String words() {
        return field.map(each -> "field '%s' of %s".formatted(each.name(), object.name()))
                .orElse(object.name());
    }
}
